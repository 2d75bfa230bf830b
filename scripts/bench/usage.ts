/** What `npm run bench` prints when asked for help. */
export const usage = `npm run bench -- build [--papers N] [--per-day N] [--seed N] [--from FILE] [--keep]
  Builds the site from nothing, then once more with a day added, beside a plain Astro site over the same papers.
  --papers N    papers of the first build (600)
  --per-day N   papers a day (150); with --from, days are as announced
  --seed N      another seed, other papers (1)
  --from FILE   real papers: a .jsonl or .jsonl.gz file, or a folder of these, with the fields id, title, authors,
                categories, abstract (TeX), announced and perhaps comments; their FAQ stays synthetic
  --keep        keeps content and both sites in .sheaf/bench/build

npm run bench -- archive --from FOLDER [--papers N] [--per-day N] [--plain N] [--keep]
  Deals real papers out to consecutive days, half of each replacements; builds their site from nothing, unchanged, and with
  a day more, in this size and in a tenth of it; weighs its pages. Search is left out.
  --papers N    papers of the large archive, without FAQ (75000)
  --per-day N   entries of a day (300)
  --plain N     papers with FAQ that are built beside a plain site as well (1500; 0: none)
  --keep        keeps both sites; the dealt archives are kept in any case, in .sheaf/bench/archive

npm run bench -- days --from FILE [--days N] [--at-least N] [--until D]
  Takes real days through the whole pipeline (ingest over HTTP from a stand-in, build, search) and checks every page.
  --days N      announcement days, the newest ones (5)
  --at-least N  only days of as many papers (200)
  --until D     no day after this one, YYYY-MM-DD

npm run bench -- replay --from FILE [--days N] [--seeds N] [--papers-a-day N] [--rate R] [--hidden R]
  Replays days of arXiv, made of real papers with replacements, cross-lists and holidays, under faults and with runs left
  out; holds each archive against what was announced, and against the bytes of a replay without faults. Fails on any
  paper lost, repeated or on a wrong day.
  --days N          days with a mailing (60)
  --seeds N         replays, each with its own faults (10)
  --papers-a-day N  new papers of a day, on average (40)
  --rate R          the share of requests that meet a fault (0.25)
  --hidden R        the chance a day of a cross-list that only arXiv's feed shows (0.3)

npm run bench -- kill --from FILE [--kills N] [--papers-a-day N]
  Kills runs of scripts/digest.ts at random points of their progress and starts them again; the archive must equal an undisturbed one.
  --kills N         runs to kill (50)

npm run bench -- math --from FOLDER [--papers N]
  Takes abstracts of real papers of all archives through the pipeline: what fails, what no MDX compiler takes, what shows
  other words than were written, what MathJax refuses and why; and what a formula costs in each form.
  --from FOLDER     every .jsonl and .jsonl.gz file below it whose lines have an abstract
  --papers N        of the large files, evenly over the archives (20000); small files are taken whole

npm run bench -- extracts --from FOLDER
  Holds the roles that extracts give to sentences of real abstracts against labels set by hand (bench/extracts/labels.txt):
  F1 of each role, beside the most frequent role and cue phrases set by hand.
  --from FOLDER     .jsonl and .jsonl.gz files whose lines have an id and an abstract (TeX)

npm run bench -- search --from FILE [--papers N] [--seed N]
  Indexes real papers, each with other papers' abstracts for answers; then a day of 300 more, half of them replacements of
  papers of 25 months, and the first day of a month. Beside it, one Pagefind index of the same papers. Asks both 30 times
  for a known paper in Chromium: bytes and time to the first results, and the paper's place.
  --papers N    papers of the first build (5,000); those that name no day are put before all others

npm run bench -- faq [--papers N] [--median MS] [--concurrency N] [--kills N] [--rate R] [--seed N]
  Asks the six questions about invented papers of a model on this machine: in calm, under faults and storms, and with runs
  killed in the middle, until nothing is pending. Fails on any answer that is missing, double or asked for again, on a
  failure that is published, and on a key anywhere. Compares the calm run with the least time that it could take.
  --papers N       (300)
  --median MS      half of all answers take no longer (200; real models take 2000 and more)
  --concurrency N  papers asked about at a time (8)
  --kills N        runs to kill (5)
  --rate R         the share of requests that meet a fault (0.25)

Of times nothing is asserted. Results are kept in .sheaf/bench/<name>.json.`
