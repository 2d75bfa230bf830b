import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A Chromium on this machine: `SHEAF_BROWSER`, an installed one, or Playwright's own. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const candidates = [process.env.SHEAF_BROWSER, ...installed, ...places, chromium.executablePath()]
  return candidates.find((path) => path && isExecutable(path))
}

/** Installs a Chromium where there is none: Playwright's own, else Debian's. Throws where neither can be had. */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) return found
  for (const [command = '', ...args] of installers()) {
    console.log(`No browser found. Installing one: ${[command, ...args].join(' ')} …`)
    spawnSync(command, args, {
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new Error(
    'The tests need Chromium, and none could be installed. Install Chromium or Google Chrome, or name one in SHEAF_BROWSER.',
  )
}

function installers(): string[][] {
  const playwright = [process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium']
  if (!existsSync('/usr/bin/apt-get')) return [playwright]
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  return [
    playwright,
    [...sudo, 'apt-get', 'update', '-qq'],
    [...sudo, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
