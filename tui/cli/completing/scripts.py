"""What each shell is told once: to ask Dateline itself what may come next."""

from __future__ import annotations

BASH = r"""# Dateline's completion for bash: source <(dateline completion bash)
_dateline() {
    local reply place word
    reply=$("${1/#\~/$HOME}" completion bash -- "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null) || return
    COMPREPLY=()
    while IFS= read -r word; do
        if [[ -z $place ]]; then place=$word; else COMPREPLY+=("$word"); fi
    done <<<"$reply"
    case $place in
    files | folders)
        local kind=-f
        [[ $place == folders ]] && kind=-d
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$kind" -- "$2")
        compopt -o filenames
        ;;
    esac
    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:=,] ]] && compopt -o nospace
    return 0
}
complete -F _dateline dateline
"""
ZSH = r"""#compdef dateline
# Dateline's completion for zsh: source <(dateline completion zsh), after compinit
_dateline() {
    local -a reply values shown open
    local line value about
    reply=("${(@f)$("${~${(Q)words[1]}}" completion zsh -- "${(@Q)words[1,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    case ${reply[1]} in
    files) _files; return ;;
    folders) _files -/; return ;;
    esac
    for line in "${(@)reply[2,-1]}"; do
        value=${line%%$'\t'*} about=${line#*$'\t'}
        if [[ $value == *[:=] ]]; then
            open+=("$value")
        else
            values+=("$value") shown+=("$value${about:+  -- $about}")
        fi
    done
    (( $#open )) && compadd -S '' -a open
    (( $#values )) && compadd -l -d shown -a values
}
if [[ ${funcstack[1]} == _dateline ]]; then _dateline "$@"; else compdef _dateline dateline; fi
"""
FISH = r"""# Dateline's completion for fish: dateline completion fish | source
function __dateline_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    set -l reply (eval (string escape -- $words[1]) completion fish -- (string escape -- $words $word) 2>/dev/null)
    switch "$reply[1]"
        case files
            __fish_complete_path $word
        case folders
            __fish_complete_directories $word
        case '*'
            string join \n -- $reply[2..-1]
    end
end
complete -c dateline -f -a '(__dateline_complete)'
"""
SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}
