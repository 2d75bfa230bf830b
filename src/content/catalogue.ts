import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { type DayRows, openDayRows } from './day-rows.ts'
import { openDatabase } from './open-database.ts'
import { paperFile, paperIdOf } from './paths.ts'

/**
 * What builds have read of an archive, kept in one file so that the next one reads only what has changed: each folder's
 * stamps, each file's digest and values, and what was rendered of papers. All of it can be made again: a file of another
 * version, or a broken one, is thrown away.
 */
export function openCatalogue(file: string): Catalogue {
  return openDatabase(file, openTables)
}

function openTables(database: DatabaseSync): Catalogue {
  database.exec(schema)
  const sql = {
    paths: database.prepare('SELECT path FROM files WHERE path > ? AND path < ?'),
    stamps: database.prepare('SELECT names, numbers FROM stamps WHERE folder = ?'),
    keepStamps: database.prepare('INSERT OR REPLACE INTO stamps VALUES (?, ?, ?)'),
    dropStamps: database.prepare('DELETE FROM stamps WHERE folder = ?'),
    digest: database.prepare('SELECT digest FROM files WHERE path = ?'),
    first: database.prepare('SELECT path FROM files WHERE path > ? LIMIT 1'),
    findValues: database.prepare('SELECT v.path, v.value FROM json_each(?) asked JOIN held v ON v.path = asked.value'),
    titles: database.prepare(
      "SELECT v.path, json_extract(v.value, '$.title') AS title FROM json_each(?) asked JOIN held v ON v.path = asked.value",
    ),
    put: database.prepare('INSERT OR REPLACE INTO files VALUES (?, ?)'),
    hold: database.prepare('INSERT OR REPLACE INTO held VALUES (?, ?)'),
    remove: database.prepare('DELETE FROM files WHERE path = ?'),
    drop: database.prepare('DELETE FROM held WHERE path = ?'),
    find: database.prepare('SELECT value FROM rendered WHERE path = ? AND kind = ?'),
    findAll: database.prepare(
      'SELECT r.path, r.value, v.value AS file FROM json_each(?) asked ' +
        'JOIN rendered r ON r.path = asked.value AND r.kind = ? JOIN held v ON v.path = r.path',
    ),
    keep: database.prepare('INSERT OR REPLACE INTO rendered VALUES (?, ?, ?)'),
    dropKind: database.prepare('DELETE FROM rendered WHERE kind = ?'),
    forget: database.prepare('DELETE FROM rendered WHERE path = ?'),
  }
  const days = openDayRows(database)
  return {
    days,
    paths: (folder) => sql.paths.all(`${folder}/`, `${folder}0`).map(({ path }) => String(path)),
    stamps(folder) {
      const row = sql.stamps.get(folder)
      if (!row) return undefined
      const { buffer, byteOffset, byteLength } = Uint8Array.from(row.numbers as Uint8Array)
      const numbers = new Float64Array(buffer, byteOffset, byteLength / Float64Array.BYTES_PER_ELEMENT)
      return { names: row.names === '' ? [] : String(row.names).split('\n'), numbers }
    },
    keepStamps: (folder, { names, numbers }) =>
      void sql.keepStamps.run(folder, names.join('\n'), new Uint8Array(numbers.buffer)),
    dropStamps: (folder) => void sql.dropStamps.run(folder),
    digest: (path) => sql.digest.get(path)?.digest as string | undefined,
    *folders() {
      for (let row = sql.first.get(''); row; ) {
        const folder = dirname(String(row.path))
        yield folder
        row = sql.first.get(`${folder}0`)
      }
    },
    *findValues(paths) {
      for (const { path, value } of sql.findValues.iterate(JSON.stringify(paths)))
        yield { path: String(path), value: JSON.parse(String(value)) }
    },
    findTitles(ids) {
      const rows = sql.titles.iterate(JSON.stringify(ids.map((id) => paperFile('', id))))
      return new Map([...rows].map(({ path, title }) => [paperIdOf(String(path)), String(title)]))
    },
    put(path, digest, value) {
      sql.put.run(path, digest)
      sql.hold.run(path, JSON.stringify(value))
      sql.forget.run(path)
      days.note(path)
    },
    remove(path) {
      sql.remove.run(path)
      sql.drop.run(path)
      sql.forget.run(path)
      days.note(path)
    },
    findRendered(path, kind) {
      const row = sql.find.get(path, kind)
      return row && JSON.parse(String(row.value))
    },
    *findAllRendered(paths, kind) {
      for (const { path, value, file } of sql.findAll.iterate(JSON.stringify(paths), kind))
        yield { path: String(path), value: JSON.parse(String(value)), file: JSON.parse(String(file)) }
    },
    keepRendered: (path, kind, value) => void sql.keep.run(path, kind, JSON.stringify(value)),
    dropRendered(kind) {
      // What was a large part of the file would stay in it as empty space.
      if (Number(sql.dropKind.run(kind).changes) > worthVacuum) database.exec('VACUUM')
    },
    together(work) {
      database.exec('BEGIN')
      try {
        const done = work()
        database.exec('COMMIT')
        return done
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    close: () => database.close(),
  }
}

/** Where the catalogue of an archive lies; what another `version` of the code has made is another file. */
export function catalogueFile(cache: string, version: string): string {
  return join(cache, `catalogue-${version}.db`)
}

/** Removes the catalogues beside this one: no code reads them any more. */
export function removeOtherCatalogues(file: string): void {
  for (const name of readdirSync(dirname(file)))
    if (name.startsWith('catalogue-') && !name.startsWith(basename(file))) rmSync(join(dirname(file), name))
}

const worthVacuum = 1000

// A process that is killed leaves it whole; only a machine that is may break it.
const schema = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;
  CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS stamps (folder TEXT PRIMARY KEY, names TEXT, numbers BLOB) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS held (path TEXT PRIMARY KEY, value TEXT);
  CREATE TABLE IF NOT EXISTS rendered (path TEXT, kind TEXT, value TEXT, PRIMARY KEY (path, kind));
`

/** What the file system says of the files of a folder, in its order: size, time and number of each. */
export type Stamps = { names: string[]; numbers: Float64Array }

export type Catalogue = {
  /** The files below a folder, by their path within the content folder. */
  paths(folder: string): string[]
  /** What the file system has said of a folder that was read to its end since. */
  stamps(folder: string): Stamps | undefined
  keepStamps(folder: string, stamps: Stamps): void
  dropStamps(folder: string): void
  /** A file's digest; `undefined` where the file is not known. */
  digest(path: string): string | undefined
  /** The folders that hold its files. */
  folders(): Generator<string>
  /** The days as pages see them, as far as they were brought up to the files. */
  days: DayRows
  /** What these files hold; in no order, what there is. */
  findValues(paths: string[]): Generator<{ path: string; value: unknown }>
  /** The titles of papers, by paper. */
  findTitles(ids: string[]): Map<string, string>
  /** `digest`: a hash of the file's bytes. What was rendered of it before is forgotten. */
  put(path: string, digest: string, value: unknown): void
  remove(path: string): void
  findRendered(path: string, kind: string): unknown
  /** Of many files at once, which takes half the time, with what these hold; in no order, what there is. */
  findAllRendered(paths: string[], kind: string): Generator<{ path: string; value: unknown; file: unknown }>
  keepRendered(path: string, kind: string, value: unknown): void
  /** All of a kind. */
  dropRendered(kind: string): void
  /** Writes all that `work` writes at once, or nothing where it throws. */
  together<T>(work: () => T): T
  close(): void
}
