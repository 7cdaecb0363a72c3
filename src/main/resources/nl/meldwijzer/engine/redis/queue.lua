-- Stands before every script that changes a queue.
-- A queue tells what is left to do for one conversation. It is the field `queue` of the out-hash; each effect, oldest first, is
--   <number> <lane> <tries> <parts done> <not before, ms>;
-- Fields beside it: e<number> the sealed effect, a<number> the sealed attempt that is running, m<number> the manner if it is
-- not the usual one, key the wrapped data key, ends when the conversation's lifetime ends once nothing is left to do, who the
-- key that leads from the person to it.
local ENTRY = '(%d+) (%a+) (%d+) (%d+) (%d+);'

-- Stands for the time of what waits until the person writes again.
local AFTER_THEIR_NEXT = '9999999999999'

-- The earliest time, in ms, of the first effects of all lanes: the others wait for those before them. Nothing when all of
-- them wait for the person.
local function first_due(queue)
  local first, lanes = nil, {}
  for _, lane, _, _, at in queue:gmatch(ENTRY) do
    if not lanes[lane] and at ~= AFTER_THEIR_NEXT and (not first or tonumber(at) < tonumber(first)) then first = at end
    lanes[lane] = true
  end
  return first
end

-- Writes the queue back and says when it is due. A conversation does not expire while something is left to do for it;
-- what waits for the person ends with it.
local function keep(conversation, out, due, id, queue, ends, who)
  local living = {conversation, out}
  if redis.call('GET', who) == id then table.insert(living, who) end
  local first = first_due(queue)
  if queue == '' then redis.call('DEL', out) else redis.call('HSET', out, 'queue', queue) end
  if first then
    redis.call('ZADD', due, first, id)
    for _, key in ipairs(living) do redis.call('PERSIST', key) end
  else
    redis.call('ZREM', due, id)
    for _, key in ipairs(living) do redis.call('PEXPIREAT', key, ends) end
  end
end
