import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
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
export function publishFolder(from: string, to: string): void {
  if (!existsSync(to)) {
    move(from, to)
    return
  }
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) publishFolder(source, target)
    else if (!isSame(source, target)) move(source, target)
  }
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
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    const draft = `${to}.tmp`
    rmSync(draft, { recursive: true, force: true })
    if (statSync(from).isDirectory()) cpSync(from, draft, { recursive: true })
    else copyFileSync(from, draft)
    renameSync(draft, to)
  }
}

function isSame(from: string, to: string): boolean {
  const [a, b] = [statSync(from), statSync(to, { throwIfNoEntry: false })]
  return b?.isFile() === true && a.size === b.size && readFileSync(from).equals(readFileSync(to))
}
