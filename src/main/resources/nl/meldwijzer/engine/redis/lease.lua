-- Gives somebody the right to work on one lane of a conversation, and what is needed for that.
-- KEYS 1 conversation   2 out-hash   3 lease
-- ARGV 1 a token for the lease   2 lane   3 now, ms   4 how long the lease lasts, ms
-- gives [record, field, value, field, value ...] with the fields of the out-hash; nothing when nothing in the lane is due, or
-- somebody else has it.
local function first_due_of(lane)
  for _, its, _, _, at in (redis.call('HGET', KEYS[2], 'queue') or ''):gmatch(ENTRY) do
    if its == lane then return tonumber(at) end
  end
end

local due = first_due_of(ARGV[2])
if not due or due > tonumber(ARGV[3]) then return {} end
local record = redis.call('GET', KEYS[1])
if not record then return redis.error_reply('ERR effects are left of a conversation that is gone') end
if not redis.call('SET', KEYS[3], ARGV[1], 'NX', 'PX', ARGV[4]) then return {} end
local found = redis.call('HGETALL', KEYS[2])
table.insert(found, 1, record)
return found
