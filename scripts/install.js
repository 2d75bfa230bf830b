import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Runs on the host's own Node, before anything is installed: plain JavaScript without dependencies.

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.installed`

/** The project's own Node, which runs TypeScript as it is. */
const node = `${root}node_modules/.bin/node`

/** Installs the packages of package-lock.json, unless just these are there already. */
export function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
  if (existsSync(stamp) && existsSync(node) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing packages (about a minute, only this once) …')
  const result = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) {
    console.error('npm could not install the packages; its message is above. Check the network, then run this again.')
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

/**
 * Hands over to a script under the project's own Node: signals reach it, and its exit code is this process's.
 * @param {string[]} args the script and its arguments, from the project's root
 */
export function handOver(args) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  child.on('error', ({ message }) => {
    console.error(`${node} cannot be started (${message}). Delete node_modules, then run this again.`)
    process.exit(1)
  })
  child.on('exit', (code) => process.exit(code ?? 1))
}
