-- Takes away an effect that is done.
-- KEYS 1 conversation   2 out-hash   3 due {conversation id -> ms}   4 lease   5 sent-hash
--      6 copies {copy at the provider -> ms}   7 asked {message at the provider -> number of the question}
-- ARGV 1 the lease's token   2 conversation id   3 the effect's number   4 how long it is remembered, ms
--      5 the provider's copy of it, or ''   6 when that is to be deleted, ms   7 the effect's lane
--      8 the message at the provider that asked a question, or ''   9 that question's number
-- gives 1; 2 when it was the last of its lane, and the lease is given back; 0 when the lease is lost or the effect was gone.
if redis.call('GET', KEYS[4]) ~= ARGV[1] then return 0 end
local number = ARGV[3]
local left = redis.call('HMGET', KEYS[2], 'queue', 'ends', 'who', 'key', 'e' .. number, 'm' .. number)
if not left[1] or not left[5] then return 0 end
redis.call('HDEL', KEYS[2], 'e' .. number, 'a' .. number, 'm' .. number)
if tonumber(ARGV[4]) > 0 then
  redis.call('HSET', KEYS[5], 'e' .. number, left[5], 'key', left[4], 'ends', left[2], 'who', left[3])
  if left[6] then redis.call('HSET', KEYS[5], 'm' .. number, left[6]) end
  redis.call('PEXPIRE', KEYS[5], ARGV[4])
end
if ARGV[5] ~= '' then redis.call('ZADD', KEYS[6], 'NX', ARGV[6], ARGV[5]) end
if ARGV[8] ~= '' then -- the newest sixteen, for a day: who replies to what is older is taken as if they had not
  redis.call('ZADD', KEYS[7], ARGV[9], ARGV[8])
  redis.call('ZREMRANGEBYRANK', KEYS[7], 0, -17)
  redis.call('EXPIRE', KEYS[7], 86400)
end
local queue = left[1]:gsub(ENTRY, function(each) if each == number then return '' end end)
keep(KEYS[1], KEYS[2], KEYS[3], ARGV[2], queue, left[2], left[3])
if queue:find(' ' .. ARGV[7] .. ' ', 1, true) then return 1 end
redis.call('DEL', KEYS[4])
return 2
