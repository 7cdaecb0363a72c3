-- Claims copies that are due.
-- KEYS 1 copies {copy -> ms}
-- ARGV 1 now, ms   2 when whoever claims them must be done, ms   3 how many at most
-- gives the copies, the longest due first.
local due = redis.call('ZRANGEBYSCORE', KEYS[1], 0, ARGV[1], 'LIMIT', 0, ARGV[3])
for _, copy in ipairs(due) do redis.call('ZADD', KEYS[1], ARGV[2], copy) end
return due
