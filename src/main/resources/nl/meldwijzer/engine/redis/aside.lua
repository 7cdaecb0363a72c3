-- Takes an effect out of the queue that nobody can carry out, and keeps it as it is.
-- KEYS 1 conversation   2 out-hash   3 due {conversation id -> ms}   4 lease   5 what was put aside
-- ARGV 1 the lease's token   2 conversation id   3 the effect's number   4 how long it is kept, ms
-- gives 1; 0 when the lease is lost or the effect was gone.
if redis.call('GET', KEYS[4]) ~= ARGV[1] then return 0 end
local left = redis.call('HMGET', KEYS[2], 'queue', 'ends', 'who', 'key', 'e' .. ARGV[3])
if not left[1] then return 0 end
if left[4] then redis.call('HSET', KEYS[5], 'key', left[4]) end
redis.call('HSET', KEYS[5], 'e' .. ARGV[3], left[5] or '')
redis.call('PEXPIRE', KEYS[5], ARGV[4])
redis.call('HDEL', KEYS[2], 'e' .. ARGV[3], 'a' .. ARGV[3])
local queue = left[1]:gsub(ENTRY, function(number) if number == ARGV[3] then return '' end end)
keep(KEYS[1], KEYS[2], KEYS[3], ARGV[2], queue, left[2], left[3])
return 1
