import type { AstroIntegration, AstroPrerenderer } from 'astro'
import { parseShell, type Shell } from '#layouts/shell.ts'

/**
 * Lets Astro render only what has changed and nobody else makes. Paths and cache keys are asked for as Astro's own
 * incremental build does; a page that `isMade` with its key is left to whoever keeps it, and neither read nor copied.
 * Before any page, once `isReady`, the empty page is rendered, for `onShell`.
 */
export function keepPages({ isReady, isMade, onShell }: KeepOptions): KeptPages {
  const pages: Omit<KeptPages, 'integration'> = { keys: new Map(), kept: [] }
  const integration: AstroIntegration = {
    name: 'sheaf:keep-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: emptyPage, entrypoint: './src/layouts/Shell.astro', prerender: true })
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          async getStaticPaths() {
            await isReady
            const paths = await astro.getStaticPaths()
            const empty = paths.find(({ pathname }) => pathname.replace(/\/$/, '') === emptyPage)
            if (!empty) throw new Error(`Astro has no route ${emptyPage}.`)
            onShell(parseShell(await renderPath(astro, empty)))
            return paths.filter((path) => path !== empty && isToRender(path, pages, isMade))
          },
        }))
      },
    },
  }
  return { ...pages, integration }
}

const emptyPage = '/empty-page'

async function renderPath(astro: AstroPrerenderer, { pathname, route }: Path): Promise<string> {
  const request = new Request(new URL(`${pathname.replace(/\/*$/, '')}/`, 'http://localhost'))
  const rendered = await astro.render(request, { routeData: route })
  return (rendered instanceof Response ? rendered : rendered.response).text()
}

function isToRender(
  { pathname, route, cacheKey }: Path,
  pages: Omit<KeptPages, 'integration'>,
  isMade: IsMade,
): boolean {
  if (cacheKey === undefined) return true
  const file = fileOf(pathname.slice(1), route.type)
  pages.keys.set(file, cacheKey)
  if (!isMade(file, cacheKey)) return true
  pages.kept.push(file)
  return false
}

/** `about/` → `about/index.html`; of an endpoint `atom.xml/` → `atom.xml` */
function fileOf(path: string, type: Path['route']['type']): string {
  const bare = path.replace(/\/+$/, '')
  return type === 'endpoint' ? bare : `${bare}/index.html`
}

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]
export type IsMade = (file: string, key: string) => boolean

type KeepOptions = { isReady: Promise<unknown>; isMade: IsMade; onShell: (shell: Shell) => void }

/** `keys`: of all pages that have one, by file; `kept`: the files of those that are as they were. */
export type KeptPages = { keys: Map<string, string>; kept: string[]; integration: AstroIntegration }
