-- Commits one turn: the conversation after it, and the effects that follow. One writer wins.
-- KEYS 1 conversation: its record   2 who -> conversation id   3 out-hash   4 due {conversation id -> ms}
--      5 copies {copy at the provider -> ms}   6 what this turn withholds
-- ARGV 1 conversation id   2 version on which the turn was taken, 8 bytes   3 event, 8 bytes   4 the new record
--      5 wrapped data key   6 lifetime, ms   7 the id whose place a fresh conversation takes, or ''
--      8 what becomes of messages that were not sent yet: wait, go, go-quietly or drop   9 now, ms
--      10 the provider's copy of the message, which is done with, or ''   11 when that is to be deleted, ms
--      12 what it withholds, sealed, or ''   13 how long that lasts, ms
--      14... for each effect its number, its entry in the queue, and itself, sealed
-- A record begins with its shape (1 byte), version (8), count of seen events (1) and these events (8 each), oldest first.
-- gives done, duplicate or stale. Every check stands before the first write: Redis runs a script alone, but it does not
-- roll back a script that fails half way.
local id = ARGV[1]
local fresh = ARGV[2] == ('\0'):rep(8)
local record = redis.call('GET', KEYS[1])

local function has_seen(event)
  for at = 11, 10 + 8 * record:byte(10), 8 do
    if record:sub(at, at + 7) == event then return true end
  end
  return false
end

if record and has_seen(ARGV[3]) then return 'duplicate' end
if (record and record:sub(2, 9) or ('\0'):rep(8)) ~= ARGV[2] then return 'stale' end
if fresh then
  local holder = redis.call('GET', KEYS[2])
  local before_id = KEYS[1]:sub(1, -#id - 1)
  if holder and holder ~= ARGV[7] and redis.call('EXISTS', before_id .. holder) == 1 then return 'stale' end
end

redis.call('SET', KEYS[1], ARGV[4])
if fresh then redis.call('SET', KEYS[2], id) end
local queue = redis.call('HGET', KEYS[3], 'queue') or ''
if ARGV[8] == 'drop' then
  queue = queue:gsub(ENTRY, function(number, lane)
    if lane ~= 'messages' then return nil end
    redis.call('HDEL', KEYS[3], 'e' .. number, 'a' .. number, 'm' .. number)
    return ''
  end)
elseif ARGV[8] ~= 'wait' then
  queue = queue:gsub(ENTRY, function(number, lane, tries, parts, at)
    if at ~= AFTER_THEIR_NEXT then return nil end
    if ARGV[8] == 'go-quietly' then redis.call('HSET', KEYS[3], 'm' .. number, 'quiet') end
    return table.concat({number, lane, 0, parts, ARGV[9]}, ' ') .. ';'
  end)
end
if ARGV[10] ~= '' then redis.call('ZADD', KEYS[5], 'NX', ARGV[11], ARGV[10]) end
if ARGV[12] ~= '' then redis.call('SET', KEYS[6], ARGV[12], 'PX', ARGV[13]) end
for i = 14, #ARGV, 3 do
  redis.call('HSET', KEYS[3], 'e' .. ARGV[i], ARGV[i + 2])
  queue = queue .. ARGV[i + 1]
end
local ends = ('%.0f'):format(redis.call('TIME')[1] * 1000 + ARGV[6])
if queue ~= '' then redis.call('HSET', KEYS[3], 'key', ARGV[5], 'ends', ends, 'who', KEYS[2]) end
keep(KEYS[1], KEYS[3], KEYS[4], id, queue, ends, KEYS[2])
return 'done'
