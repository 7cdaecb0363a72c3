-- Stands before every script that changes a queue.
-- A queue tells what is left to do for one conversation. It is the field `queue` of the out-hash; each effect, oldest first, is
--   <number> <lane> <tries> <parts done> <not before, ms>;
-- Fields beside it: e<number> the sealed effect, a<number> the sealed attempt that is running, key the wrapped data key,
-- ends when the conversation's lifetime ends once nothing is left to do, who the key that leads from the person to it.
local ENTRY = '(%d+) (%a+) (%d+) (%d+) (%d+);'

-- The earliest time, in ms, of the first effects of all lanes: the others wait for those before them.
local function first_due(queue)
  local first, lanes = nil, {}
  for _, lane, _, _, at in queue:gmatch(ENTRY) do
    if not lanes[lane] and (not first or tonumber(at) < tonumber(first)) then first = at end
    lanes[lane] = true
  end
  return first
end

-- Writes the queue back and says when it is due. A conversation does not expire while something is left to do for it.
local function keep(conversation, out, due, id, queue, ends, who)
  local mine = redis.call('GET', who) == id
  if queue == '' then
    redis.call('DEL', out)
    redis.call('ZREM', due, id)
    redis.call('PEXPIREAT', conversation, ends)
    if mine then redis.call('PEXPIREAT', who, ends) end
  else
    redis.call('HSET', out, 'queue', queue)
    redis.call('ZADD', due, first_due(queue), id)
    redis.call('PERSIST', conversation)
    if mine then redis.call('PERSIST', who) end
  end
end
