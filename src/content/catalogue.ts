import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * What builds have read of an archive, kept in one file so that the next one reads only what has changed: each file's
 * stamp, digest and values, and what was rendered of papers. All of it can be made again: a file of another
 * version, or a broken one, is thrown away.
 */
export function openCatalogue(file: string): Catalogue {
  try {
    return openTables(file)
  } catch {
    removeCatalogue(file)
    return openTables(file)
  }
}

function openTables(file: string): Catalogue {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file)
  database.exec(schema)
  const sql = {
    stamps: database.prepare('SELECT path, stamp, digest FROM files ORDER BY path'),
    values: database.prepare('SELECT path, value FROM files WHERE path >= ? AND path < ? ORDER BY path'),
    put: database.prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)'),
    touch: database.prepare('UPDATE files SET stamp = ? WHERE path = ?'),
    remove: database.prepare('DELETE FROM files WHERE path = ?'),
    find: database.prepare('SELECT value FROM rendered WHERE path = ? AND kind = ?'),
    findAll: database.prepare(
      'SELECT r.path, r.value FROM json_each(?) asked JOIN rendered r ON r.path = asked.value AND r.kind = ?',
    ),
    keep: database.prepare('INSERT OR REPLACE INTO rendered VALUES (?, ?, ?)'),
    drop: database.prepare('DELETE FROM rendered WHERE kind = ?'),
    forget: database.prepare('DELETE FROM rendered WHERE path = ?'),
  }
  /** What was read ahead: by folder, then by path. */
  const held = new Map<string, Map<string, unknown>>()
  return {
    stamps: () => new Map(sql.stamps.all().map((row) => [String(row.path), row as unknown as Stamp])),
    digest() {
      const files = sql.stamps.all().map(({ path, digest }) => `${path} ${digest}\n`)
      return hash('sha256', files.join(''), 'hex').slice(0, 16)
    },
    readAhead(folder) {
      held.set(folder, new Map([...readRows(folder)].map(({ path, value }) => [path, value])))
    },
    *values(folder) {
      const ahead = held.get(folder)
      if (!ahead) return yield* readRows(folder)
      for (const [path, value] of ahead) yield { path, value }
    },
    put(path, { stamp, digest }, value) {
      const text = JSON.stringify(value)
      heldWith(path)?.set(path, JSON.parse(text))
      sql.put.run(path, stamp, digest, text)
      sql.forget.run(path)
    },
    touch: (path, stamp) => void sql.touch.run(stamp, path),
    remove(path) {
      heldWith(path)?.delete(path)
      sql.remove.run(path)
      sql.forget.run(path)
    },
    findRendered(path, kind) {
      const row = sql.find.get(path, kind)
      return row && JSON.parse(String(row.value))
    },
    *findAllRendered(paths, kind) {
      for (const { path, value } of sql.findAll.iterate(JSON.stringify(paths), kind))
        yield { path: String(path), value: JSON.parse(String(value)) }
    },
    keepRendered: (path, kind, value) => void sql.keep.run(path, kind, JSON.stringify(value)),
    dropRendered(kind) {
      // What was a large part of the file would stay in it as empty space.
      if (Number(sql.drop.run(kind).changes) > worthVacuum) database.exec('VACUUM')
    },
    together(work) {
      database.exec('BEGIN')
      try {
        return work()
      } finally {
        database.exec('COMMIT')
      }
    },
    close: () => database.close(),
  }

  function heldWith(path: string): Map<string, unknown> | undefined {
    return held.get(path.slice(0, path.indexOf('/')))
  }

  function* readRows(folder: string): Generator<{ path: string; value: unknown }> {
    for (const { path, value } of sql.values.iterate(...within(folder)))
      yield { path: String(path), value: JSON.parse(String(value)) }
  }
}

/** The paths of a folder lie between these two. */
function within(folder: string): [string, string] {
  return [`${folder}/`, `${folder}0`]
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

/** Removes a catalogue with its journals. */
export function removeCatalogue(file: string): void {
  const folder = dirname(file)
  for (const name of readdirSync(folder))
    if (name.startsWith(basename(file))) rmSync(join(folder, name), { force: true })
}

const worthVacuum = 1000

// A process that is killed leaves it whole; only a machine that is may break it.
const schema = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;
  CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, stamp TEXT, digest TEXT, value TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS rendered (path TEXT, kind TEXT, value TEXT, PRIMARY KEY (path, kind));
`

/** `stamp`: what the file system says of a file (size, time, number); `digest`: a hash of its bytes. */
export type Stamp = { stamp: string; digest: string }

export type Catalogue = {
  /** By path within the content folder. */
  stamps(): Map<string, Stamp>
  /** A hash of all files. */
  digest(): string
  /** Takes what the files of a folder hold into memory; what is put or removed from then on changes there as well. */
  readAhead(folder: string): void
  /** What the files of a folder hold. */
  values(folder: string): Generator<{ path: string; value: unknown }>
  /** What was rendered of the file before is forgotten. */
  put(path: string, stamp: Stamp, value: unknown): void
  /** The same bytes have another stamp. */
  touch(path: string, stamp: string): void
  remove(path: string): void
  findRendered(path: string, kind: string): unknown
  /** Of many files at once, which takes half the time; in no order, what there is. */
  findAllRendered(paths: string[], kind: string): Generator<{ path: string; value: unknown }>
  keepRendered(path: string, kind: string, value: unknown): void
  /** All of a kind. */
  dropRendered(kind: string): void
  /** Writes all that `work` writes at once. */
  together<T>(work: () => T): T
  close(): void
}
