-- Takes a lease that an earlier life of this program held: that life has ended, and what it was doing with it.
-- KEYS 1 lease
-- ARGV 1 the new token   2 length, ms   3 how tokens of this program begin   4 how those of this life begin
-- gives 1; 0 when it is held by somebody who may be alive.
local token = redis.call('GET', KEYS[1])
local function is_of(whom) return token:sub(1, #whom) == whom end
if token and (not is_of(ARGV[3]) or is_of(ARGV[4])) then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
