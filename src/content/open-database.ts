import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Opens a database of what can be made again. A file that `prepare` finds broken, or of another form, is thrown away with its
 * journals, and an empty one takes its place.
 */
export function openDatabase<T>(file: string, prepare: (database: DatabaseSync) => T): T {
  mkdirSync(dirname(file), { recursive: true })
  try {
    return open(file, prepare)
  } catch {
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
    return open(file, prepare)
  }
}

function open<T>(file: string, prepare: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file)
  try {
    return prepare(database)
  } catch (error) {
    database.close()
    throw error
  }
}
