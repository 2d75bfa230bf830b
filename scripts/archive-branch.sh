#!/usr/bin/env bash
# The archive lives on a branch of its own, `content`, apart from the code's history.
#   archive-branch.sh restore   puts it into $SHEAF_CONTENT
#   archive-branch.sh save      commits and pushes what changed there
set -euo pipefail

branch=content
folder=${SHEAF_CONTENT:?Name the folder of the archive in SHEAF_CONTENT.}

restore() {
  git worktree prune
  local found=0
  git ls-remote --exit-code --heads origin "$branch" > /dev/null || found=$?
  # 2 says that there is no such branch; anything else, that the remote did not answer.
  if [ "$found" != 0 ] && [ "$found" != 2 ]; then exit "$found"; fi
  if [ "$found" = 0 ]; then
    git fetch --depth 1 origin "$branch"
    git worktree add --force -B "$branch" "$folder" FETCH_HEAD
  else
    echo "No branch \"$branch\" yet: the archive begins today."
    git worktree add --force --detach "$folder"
    git -C "$folder" checkout --orphan "$branch"
    git -C "$folder" rm -rfq --ignore-unmatch .
  fi
}

save() {
  git -C "$folder" config user.name 'github-actions[bot]'
  git -C "$folder" config user.email '41898282+github-actions[bot]@users.noreply.github.com'
  git -C "$folder" add --all
  if git -C "$folder" diff --cached --quiet; then
    echo 'The archive has not changed.'
    return
  fi
  git -C "$folder" commit --quiet --message "Digest of $(date -u +%F)"
  git -C "$folder" push origin "HEAD:$branch"
}

case ${1:-} in
  restore | save) "$1" ;;
  *) echo "Usage: $0 restore|save" >&2; exit 1 ;;
esac
