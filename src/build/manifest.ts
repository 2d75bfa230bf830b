import type { DatabaseSync } from 'node:sqlite'
import { openDatabase } from '#content/open-database.ts'

/**
 * What builds have put into an output folder, kept in one file: a row of each day, so that only those are read and written
 * that change. A file that is broken counts as none.
 */
export function openManifest(file: string): Manifest {
  return openDatabase(file, openTables)
}

function openTables(database: DatabaseSync): Manifest {
  database.exec(schema)
  const sql = {
    site: database.prepare('SELECT made, files FROM site'),
    putSite: database.prepare('INSERT OR REPLACE INTO site VALUES (0, ?, ?)'),
    keys: database.prepare('SELECT date, key, count, bytes FROM days'),
    day: database.prepare('SELECT key, lines, files FROM days WHERE date = ?'),
    paths: database.prepare('SELECT paths FROM days'),
    put: database.prepare('INSERT OR REPLACE INTO days VALUES (?, ?, ?, ?, ?, ?, ?)'),
    remove: database.prepare('DELETE FROM days WHERE date = ?'),
  }
  function readSite(): { made: Made; files: Files } | undefined {
    const row = sql.site.get()
    return row && { made: JSON.parse(String(row.made)), files: JSON.parse(String(row.files)) }
  }
  return {
    made: () => readSite()?.made,
    files: () => readSite()?.files ?? {},
    unsure() {
      const { made, files = {} } = readSite() ?? {}
      return made?.archive === '' ? Object.keys(files).filter((page) => files[page]?.[0] === unsure[0]) : []
    },
    days: () => new Map(sql.keys.all().map(({ date, ...row }) => [String(date), row as { key: string } & Weight])),
    day(date) {
      const row = sql.day.get(date)
      return row && { key: String(row.key), lines: String(row.lines), files: JSON.parse(String(row.files)) }
    },
    *paths() {
      yield* Object.keys(readSite()?.files ?? {})
      for (const { paths } of sql.paths.iterate()) if (paths !== '') yield* String(paths).split('\n')
    },
    keep({ made, files, days, gone }) {
      database.exec('BEGIN')
      sql.putSite.run(JSON.stringify(made), JSON.stringify(files))
      for (const date of gone) sql.remove.run(date)
      for (const [date, { key, lines, files }] of days) {
        const { count, bytes } = weigh(files)
        sql.put.run(date, key, lines, JSON.stringify(files), Object.keys(files).join('\n'), count, bytes)
      }
      database.exec('COMMIT')
    },
    close: () => database.close(),
  }
}

/** How many files these are, and how many bytes they have. */
export function weigh(files: Files): Weight {
  const all = Object.values(files)
  return { count: all.length, bytes: all.reduce((sum, [, bytes]) => sum + bytes, 0) }
}

// A process that is killed leaves it whole; only a machine that is may break it.
const schema = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
  CREATE TABLE IF NOT EXISTS site (id INTEGER PRIMARY KEY, made TEXT, files TEXT);
  CREATE TABLE IF NOT EXISTS days
    (date TEXT PRIMARY KEY, key TEXT, lines TEXT, files TEXT, paths TEXT, count INTEGER, bytes INTEGER);
`

export type Manifest = {
  /** What the last build made the site of; `undefined` where none is known. */
  made(): Made | undefined
  /** The files that are of no day. */
  files(): Files
  /** Files that a build was about to put there when it was cut off. */
  unsure(): string[]
  /** Each day's key and what its files weigh, by date. */
  days(): Map<string, { key: string } & Weight>
  day(date: string): BuiltDay | undefined
  /** All files. */
  paths(): Generator<string>
  /** Says what is there now; days that are neither given nor gone stay as they are. */
  keep(news: { made: Made; files: Files; days: Map<string, BuiltDay>; gone: string[] }): void
  close(): void
}

/** `code` and `archive` are hashes of what has been put into `out`; no `archive`: that is not finished. */
export type Made = { out: string; code: string; archive: string }
/** `key`: of all that the day's pages show; `lines`: what their entries show. */
export type BuiltDay = { key: string; lines: string; files: Files }
/** Each with its page's cache key (empty: it has none) and its bytes. */
export type Files = Record<string, BuiltFile>
export type BuiltFile = [key: string, bytes: number]

/** A file of which nobody knows what it holds. */
export const unsure: BuiltFile = ['', 0]

export type Weight = { count: number; bytes: number }
