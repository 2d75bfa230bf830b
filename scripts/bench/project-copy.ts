import { cp, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/**
 * Copies the project without its papers into a folder that is not there yet, its packages as a link: builds in one folder
 * share `.astro`, and what is measured must not change meanwhile.
 */
export async function copyProject(folder: string): Promise<void> {
  for (const path of copied) await cp(path, join(folder, path), { recursive: true }).catch(ignoreMissing)
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
}

const copied = [
  ...['src', 'scripts', 'public', 'content/pages'],
  ...['astro.config.mjs', 'digest.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
]

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
