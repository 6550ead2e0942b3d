-- Asks the queries of a file one after the other, each thread from a place of its own.
local path = os.getenv("BENCH_PATH")
local queries = {}
for line in io.lines(os.getenv("BENCH_QUERIES")) do
  queries[#queries + 1] = line:gsub("[^%w]", function(c) return string.format("%%%02X", c:byte()) end)
end
local threads = 0
function setup(thread)
  thread:set("offset", threads * 7919)
  threads = threads + 1
end
local at = 0
function request()
  at = at + 1
  return wrk.format("GET", path .. queries[(offset + at) % #queries + 1])
end
