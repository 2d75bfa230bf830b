import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { DayPaper } from '#paper/schema.ts'
import type { DayFacts } from './day-facts.ts'

/** A catalogue's days as pages see them: a row each, whose papers are read only where they are asked for. */
export function openDayRows(database: DatabaseSync): DayRows {
  database.exec(schema)
  const sql = {
    news: database.prepare('SELECT path FROM news'),
    note: database.prepare('INSERT OR IGNORE INTO news VALUES (?)'),
    forget: database.prepare('DELETE FROM news'),
    setting: database.prepare('SELECT value FROM settings'),
    set: database.prepare('INSERT OR REPLACE INTO settings VALUES (0, ?)'),
    all: database.prepare('SELECT path, facts FROM days ORDER BY path'),
    own: database.prepare(
      "SELECT json_extract(facts, '$.head.date') AS date, json_extract(facts, '$.own') AS own FROM days",
    ),
    lines: database.prepare('SELECT lines FROM days WHERE path = ?'),
    put: database.prepare('INSERT OR REPLACE INTO days VALUES (?, ?, ?)'),
    remove: database.prepare('DELETE FROM days WHERE path = ?'),
    listed: database.prepare('SELECT paper FROM listings WHERE day = ?'),
    unlist: database.prepare('DELETE FROM listings WHERE day = ?'),
    list: database.prepare('INSERT OR REPLACE INTO listings VALUES (?, ?, ?, ?)'),
    find: database.prepare(
      'SELECT l.paper, l.day, l.date, l.type FROM json_each(?) asked JOIN listings l ON l.paper = asked.value ' +
        'ORDER BY l.date DESC',
    ),
  }
  return {
    note: (path) => void sql.note.run(path),
    news: () => sql.news.all().map(({ path }) => String(path)),
    forgetNews: () => void sql.forget.run(),
    setting: () => String(sql.setting.get()?.value ?? ''),
    set: (value) => void sql.set.run(value),
    all: () =>
      sql.all.all().map(({ path, facts }) => ({ path: String(path), facts: JSON.parse(String(facts)) as DayFacts })),
    own: () => sql.own.all().map(({ date, own }) => ({ date: String(date), own: String(own) })),
    digest() {
      const sum = createHash('sha256').update(String(sql.setting.get()?.value))
      for (const { path, facts } of sql.all.iterate()) sum.update(`${path} ${facts}\n`)
      return sum.digest('hex').slice(0, 16)
    },
    lines: (path) => String(sql.lines.get(path)?.lines ?? ''),
    put: (path, facts, lines) => void sql.put.run(path, JSON.stringify(facts), lines),
    remove(path) {
      sql.remove.run(path)
      sql.unlist.run(path)
    },
    listed: (day) => sql.listed.all(day).map(({ paper }) => String(paper)),
    list(day, date, papers) {
      sql.unlist.run(day)
      for (const { id, type } of papers) sql.list.run(day, id, date, type)
    },
    *listings(papers) {
      for (const { paper, day, date, type } of sql.find.iterate(JSON.stringify(papers)))
        yield { paper, day, date, type } as FoundListing
    },
  }
}

const schema = `
  CREATE TABLE IF NOT EXISTS news (path TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS settings (id INTEGER PRIMARY KEY, value TEXT);
  CREATE TABLE IF NOT EXISTS days (path TEXT PRIMARY KEY, facts TEXT, lines TEXT);
  CREATE TABLE IF NOT EXISTS listings
    (day TEXT, paper TEXT, date TEXT, type TEXT, PRIMARY KEY (day, paper)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS papers ON listings (paper);
`

/** Days go by their path within the content folder, papers by their identifier. */
export type DayRows = {
  /** Notes a file that was read or is gone, until the rows are brought up to it. */
  note(path: string): void
  news(): string[]
  forgetNews(): void
  /** What the rows were made under. */
  setting(): string
  set(value: string): void
  all(): { path: string; facts: DayFacts }[]
  /** A hash of all that they show. */
  digest(): string
  /** The papers whose latest day it is, of each day; see `listOwn`. */
  own(): { date: string; own: string }[]
  /** Its papers; see `formatLines`. */
  lines(path: string): string
  put(path: string, facts: DayFacts, lines: string): void
  remove(path: string): void
  /** The papers that a day lists. */
  listed(day: string): string[]
  /** Says which papers a day lists. */
  list(day: string, date: string, papers: { id: string; type: string }[]): void
  /** The days that list any of these papers, newest first. */
  listings(papers: string[]): Generator<FoundListing>
}

export type FoundListing = { paper: string; day: string; date: string; type: DayPaper['type'] }
