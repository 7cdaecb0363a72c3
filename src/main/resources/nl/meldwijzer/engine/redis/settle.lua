-- Takes away an effect that is done.
-- KEYS 1 conversation   2 out-hash   3 due {conversation id -> ms}   4 lease
-- ARGV 1 the lease's token   2 conversation id   3 the effect's number   4 its lane
-- gives 1; 2 when it was the last of its lane, and the lease is given back; 0 when the lease is lost or the effect was gone.
if redis.call('GET', KEYS[4]) ~= ARGV[1] then return 0 end
local left = redis.call('HMGET', KEYS[2], 'queue', 'ends', 'who')
if not left[1] or redis.call('HDEL', KEYS[2], 'e' .. ARGV[3], 'a' .. ARGV[3]) == 0 then return 0 end
local queue = left[1]:gsub(ENTRY, function(number) if number == ARGV[3] then return '' end end)
keep(KEYS[1], KEYS[2], KEYS[3], ARGV[2], queue, left[2], left[3])
if queue:find(' ' .. ARGV[4] .. ' ', 1, true) then return 1 end
redis.call('DEL', KEYS[4])
return 2
