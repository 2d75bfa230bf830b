import { closeSync, existsSync, openSync, readdirSync, readSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { cp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files below a folder: path within it → bytes. */
export function listFiles(folder: string): Map<string, number> {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [file.slice(folder.length + 1), statSync(file).size]))
}

/**
 * Moves all of a folder to its place: whole where nothing is there yet, else file by file. A file there with the same
 * bytes is left alone, its time too. Each file is there whole or not at all.
 */
export async function publishFolder(from: string, to: string): Promise<void> {
  const places = listMoves(from, to)
  // A file system may take a while to put a file in the place of another; it does several at a time.
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      for (let place = places.pop(); place; place = places.pop()) await move(...place)
    }),
  )
}

const atATime = 4

function listMoves(from: string, to: string): [from: string, to: string][] {
  if (!existsSync(from)) return []
  if (!existsSync(to)) return [[from, to]]
  return readdirSync(from, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) return listMoves(source, target)
    return isSame(source, target) ? [] : [[source, target]]
  })
}

/** Removes a file, and the folders that are empty without it. */
export function unpublishFile(out: string, file: string): void {
  rmSync(join(out, file), { force: true })
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(out, folder))
    } catch {
      return
    }
  }
}

/** On another file system it is copied beside its place first. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    const draft = `${to}.tmp`
    await rm(draft, { recursive: true, force: true })
    await cp(from, draft, { recursive: true })
    await rename(draft, to)
  }
}

function isSame(from: string, to: string): boolean {
  const [a, b] = [statSync(from), statSync(to, { throwIfNoEntry: false })]
  return b?.isFile() === true && a.size === b.size && haveSameBytes(from, to)
}

/** Reads no further than to the first difference. */
function haveSameBytes(one: string, other: string): boolean {
  const files = [openSync(one, 'r'), openSync(other, 'r')] as const
  try {
    for (;;) {
      const [a, b] = files.map((file, n) => readPiece(file, n)) as [Buffer, Buffer]
      if (!a.equals(b)) return false
      if (a.length === 0) return true
    }
  } finally {
    for (const file of files) closeSync(file)
  }
}

function readPiece(file: number, number: number): Buffer {
  const piece = pieces[number] as Buffer
  return piece.subarray(0, readSync(file, piece))
}

const pieces = [Buffer.allocUnsafe(65_536), Buffer.allocUnsafe(65_536)]
