-- Gives somebody the right to work on one lane of a conversation, and what is needed for that. A lease that an earlier life of
-- the same program held is free: that life has ended, and what it was doing with it.
-- KEYS 1 conversation   2 out-hash   3 lease
-- ARGV 1 a token for the lease   2 lane   3 now, ms   4 how long the lease lasts, ms
--      5 the longest that an effect is put off, ms: beyond it the clock was set back, and it is due
--      6 how tokens of this program begin   7 how those of this life begin
-- gives [record, field, value, field, value ...] with the fields of the out-hash; nothing when nothing in the lane is due, or
-- somebody else has it.
local function first_of(lane)
  for _, its, _, _, at in (redis.call('HGET', KEYS[2], 'queue') or ''):gmatch(ENTRY) do
    if its == lane then return at end
  end
end

local function is_due(at)
  if not at or at == AFTER_THEIR_NEXT then return false end
  local wait = tonumber(at) - tonumber(ARGV[3])
  return wait <= 0 or wait > tonumber(ARGV[5])
end

local function is_free(token)
  local function is_of(whom) return token:sub(1, #whom) == whom end
  return not token or (is_of(ARGV[6]) and not is_of(ARGV[7]))
end

if not is_due(first_of(ARGV[2])) then return {} end
local record = redis.call('GET', KEYS[1])
if not record then return redis.error_reply('ERR effects are left of a conversation that is gone') end
if not is_free(redis.call('GET', KEYS[3])) then return {} end
redis.call('SET', KEYS[3], ARGV[1], 'PX', ARGV[4])
local found = redis.call('HGETALL', KEYS[2])
table.insert(found, 1, record)
return found
