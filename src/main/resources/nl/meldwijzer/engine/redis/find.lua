-- Finds the newest conversation with a person.
-- KEYS 1 who -> conversation id
-- ARGV 1 what stands before the id in a conversation's key
-- gives [id, record], or nothing. The conversation's key is not declared: it is in the same hash slot.
local id = redis.call('GET', KEYS[1])
local record = id and redis.call('GET', ARGV[1] .. id)
if not record then return {} end
return {id, record}
