import { type Browser, type BrowserContextOptions, chromium, type Page, type Route } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'

/** Keeps Chromium from talking to anyone but the page's own server. */
const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--disable-quic', '--no-first-run'],
]

let browser: Browser

/** One Chromium for a file of tests. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env['SHEAF_BROWSER'] ?? '/usr/bin/chromium', args })
  })
  afterAll(() => browser.close())
}

/**
 * Opens a page of the sample site, runs `look`, and expects no error, no request elsewhere and no dead address. `prose` stands
 * in the place of a paper's abstract, as if the site had been built with it.
 */
export async function visit(
  path: string,
  look: (page: Page) => Promise<void>,
  { prose, ...options }: BrowserContextOptions & { prose?: string } = {},
): Promise<void> {
  const { address } = inject('sample')
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  if (prose !== undefined) await page.route(`${address}${path}`, (route) => replaceAbstract(route, prose))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address))
      troubles.push(`elsewhere: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`)
  })
  try {
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
    await look(page)
    expect(troubles).toEqual([])
  } finally {
    await context.close()
  }
}

async function replaceAbstract(route: Route, prose: string): Promise<void> {
  const response = await route.fetch()
  const page = await response.text()
  const body = page.replace(abstract, (_, before, after) => `${before}${prose}${after}`)
  if (body === page) throw new Error('The page has no abstract to replace.')
  await route.fulfill({ response, body })
}

const abstract = /(<h2 id="abstract">Abstract<\/h2>\s*<div class="text">)[\s\S]*?(<\/div>\s*<\/header>)/
