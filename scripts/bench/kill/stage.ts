import type { Tree } from '../replay/archive.ts'

/** What a run was doing when it was killed, by what it had asked for and what it had changed. */
export function stageOf({ requests, before, after }: { requests: number; before: Tree; after: Tree }): Stage {
  if (requests === 0) return 'starting'
  const isUnchanged = before.size === after.size && [...after].every(([file, text]) => before.get(file) === text)
  return isUnchanged ? 'asking' : 'writing'
}

export type Stage = 'starting' | 'asking' | 'writing'
