-- Counts one SMS, if it may be sent.
-- KEYS 1 known: exists when its person got an SMS from us before   2... counters: number, prefix, country, hour, day
-- ARGV 1 how long somebody stays known, ms   2... for each counter what is added, the most it may be, its lifetime in ms
-- gives [0, 0] when it was counted, else [which counter is full, 1 when it cuts for the first time].
-- To whom is known only the first counter is a limit; the others count on. Every check stands before the first write of a count.
local known = redis.call('EXISTS', KEYS[1]) == 1
for i = 2, known and 2 or #KEYS do
  local at = 3 * i - 4
  local adds, most, lifetime = tonumber(ARGV[at]), tonumber(ARGV[at + 1]), ARGV[at + 2]
  if tonumber(redis.call('GET', KEYS[i]) or '0') + adds > most then
    local first = redis.call('SET', KEYS[i] .. ':cut', '1', 'NX', 'PX', lifetime)
    return {i - 1, first and 1 or 0}
  end
end
for i = 2, #KEYS do
  local at = 3 * i - 4
  redis.call('INCRBY', KEYS[i], ARGV[at])
  redis.call('PEXPIRE', KEYS[i], ARGV[at + 2])
end
redis.call('SET', KEYS[1], '1', 'PX', ARGV[1])
return {0, 0}
