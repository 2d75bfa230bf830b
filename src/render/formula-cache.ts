import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Formula } from './typeset.ts'

/** Formulas kept at the most; the ones kept longest make room. Each takes about a kilobyte. */
const most = 100_000

/** Formulas written together. */
const batch = 500

/**
 * The formulas of earlier builds in a folder, for `version` alone: another one starts anew. A cache that cannot be opened or
 * written costs time and nothing else, so no error of it reaches a build.
 */
export function openFormulaCache(folder: string, version: string): FormulaCache {
  try {
    return open(folder, version)
  } catch {
    return { find: () => undefined, add: () => {}, flush: () => {} }
  }
}

function open(folder: string, version: string): FormulaCache {
  mkdirSync(folder, { recursive: true })
  const database = new DatabaseSync(join(folder, 'formulas.db'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA busy_timeout = 2000')
  database.exec('CREATE TABLE IF NOT EXISTS version (name TEXT)')
  if (database.prepare('SELECT name FROM version').get()?.['name'] !== version) {
    database.exec('DROP TABLE IF EXISTS formulas; DELETE FROM version')
    database.prepare('INSERT INTO version VALUES (?)').run(version)
  }
  database.exec('CREATE TABLE IF NOT EXISTS formulas (key TEXT UNIQUE, value TEXT)')
  const select = database.prepare('SELECT value FROM formulas WHERE key = ?')
  const insert = database.prepare('INSERT OR IGNORE INTO formulas VALUES (?, ?)')
  const trim = database.prepare('DELETE FROM formulas WHERE rowid <= (SELECT max(rowid) FROM formulas) - ?')
  let waiting: [string, string][] = []

  function flush(): void {
    if (waiting.length === 0) return
    try {
      database.exec('BEGIN')
      for (const pair of waiting) insert.run(...pair)
      trim.run(most)
      database.exec('COMMIT')
    } catch {
      // Another build is writing: these formulas are set again next time.
    }
    waiting = []
  }

  return {
    find: (key) => {
      const value = select.get(hash(key))?.['value']
      return typeof value === 'string' ? (JSON.parse(value) as Formula) : undefined
    },
    add: (key, formula) => {
      waiting.push([hash(key), JSON.stringify(formula)])
      if (waiting.length >= batch) flush()
    },
    flush,
  }
}

function hash(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

export type FormulaCache = {
  find: (key: string) => Formula | undefined
  add: (key: string, formula: Formula) => void
  /** Writes what waits. */
  flush: () => void
}
