-- Puts a settled message back into the queue, in its old place.
-- KEYS 1 conversation   2 out-hash   3 due {conversation id -> ms}   4 sent-hash
-- ARGV 1 conversation id   2 the effect's number   3 parts done   4 not before, ms   5 manner
-- gives 1; 0 when it is not remembered, or the conversation is gone.
local effect = redis.call('HGET', KEYS[4], 'e' .. ARGV[2])
if not effect or redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
local old = redis.call('HMGET', KEYS[4], 'key', 'ends', 'who')
redis.call('HDEL', KEYS[4], 'e' .. ARGV[2], 'm' .. ARGV[2])
redis.call('HSET', KEYS[2], 'e' .. ARGV[2], effect, 'm' .. ARGV[2], ARGV[5])
redis.call('HSETNX', KEYS[2], 'key', old[1])
redis.call('HSETNX', KEYS[2], 'ends', old[2])
redis.call('HSETNX', KEYS[2], 'who', old[3])

local mine = table.concat({ARGV[2], 'messages', 0, ARGV[3], ARGV[4]}, ' ') .. ';'
local queue = ''
for number, lane, tries, parts, at in (redis.call('HGET', KEYS[2], 'queue') or ''):gmatch(ENTRY) do
  if mine ~= '' and tonumber(number) > tonumber(ARGV[2]) then queue, mine = queue .. mine, '' end
  queue = queue .. table.concat({number, lane, tries, parts, at}, ' ') .. ';'
end
local ends = redis.call('HGET', KEYS[2], 'ends')
keep(KEYS[1], KEYS[2], KEYS[3], ARGV[1], queue .. mine, ends, old[3])
return 1
