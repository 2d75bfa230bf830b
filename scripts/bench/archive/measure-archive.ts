import { type Figures, withoutOutput } from '../measure-site.ts'
import { sheafSite } from '../sheaf-site.ts'
import { weighFolder } from '../weight.ts'
import { addDay, type DealtArchive, linkContent } from './dealt-archive.ts'
import { findDifferences, takeSnapshot } from './snapshot.ts'

/**
 * Builds the site of an archive from nothing, in `folder`: first its pages alone, then its search index; then all once more
 * as it is, and with a day more.
 */
export async function measureArchive(archive: DealtArchive, folder: string): Promise<ArchiveFigures> {
  const site = await sheafSite(folder, archive.followed)
  await linkContent(archive.base, site.content)
  const cold = withoutOutput(await site.build())
  const build = async () => withoutOutput(await site.run('scripts/build.js'))
  const index = await build()
  const size = await weighFolder(site.out)
  const before = await takeSnapshot(site.out)
  const same = await build()
  const changed = findDifferences(before, await takeSnapshot(site.out)).length
  await addDay(archive.next, site.content)
  const added = await build()
  const rewritten = findDifferences(before, await takeSnapshot(site.out)).length
  const { papers } = archive
  return { papers, cold, index, same, changed, added, rewritten, size, out: site.out }
}

/** `changed` and `rewritten`: files of the output that differ after nothing changed, and after the day was added. */
export type ArchiveFigures = {
  papers: number
  /** Without the search index, which all others include. */
  cold: Figures
  index: Figures
  same: Figures
  changed: number
  added: Figures
  rewritten: number
  /** With the search index. */
  size: { bytes: number; files: number }
  out: string
}
