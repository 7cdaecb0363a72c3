-- Takes an alarm away that rang for a talk that is gone, unless it was set anew.
-- KEYS 1 timers {conversation id and timer -> ms}
-- ARGV 1 conversation id and timer   2 when it was to ring, ms
-- gives 1; 0 when it was not there, or is set for another time.
if tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1]) or '-1') ~= tonumber(ARGV[2]) then return 0 end
return redis.call('ZREM', KEYS[1], ARGV[1])
