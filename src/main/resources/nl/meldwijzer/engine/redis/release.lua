-- Gives a lease back.
-- KEYS 1 lease
-- ARGV 1 the lease's token   2 after how long, ms
-- gives 1; 0 when it was lost before.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
