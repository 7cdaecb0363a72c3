-- Notes that an effect is about to be carried out.
-- KEYS 1 out-hash   2 lease
-- ARGV 1 the lease's token   2 the effect's number   3 the attempt, sealed
-- gives 1; 0 when the lease is lost or the effect is no longer wanted.
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
if redis.call('HEXISTS', KEYS[1], 'e' .. ARGV[2]) == 0 then return 0 end
redis.call('HSET', KEYS[1], 'a' .. ARGV[2], ARGV[3])
return 1
