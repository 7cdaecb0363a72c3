-- Puts an effect off. Its attempt, if there was one, is known to have failed.
-- KEYS 1 conversation   2 out-hash   3 due {conversation id -> ms}   4 lease
-- ARGV 1 the lease's token   2 conversation id   3 the effect's number   4 parts done   5 not before, ms
-- gives 1; 0 when the lease is lost or nothing is left to do. An effect that is gone is not in the queue either.
if redis.call('GET', KEYS[4]) ~= ARGV[1] then return 0 end
local left = redis.call('HMGET', KEYS[2], 'queue', 'ends', 'who')
if not left[1] then return 0 end
redis.call('HDEL', KEYS[2], 'a' .. ARGV[3])
local queue = left[1]:gsub(ENTRY, function(number, lane, tries)
  if number == ARGV[3] then return table.concat({number, lane, tries + 1, ARGV[4], ARGV[5]}, ' ') .. ';' end
end)
keep(KEYS[1], KEYS[2], KEYS[3], ARGV[2], queue, left[2], left[3])
return 1
