"""Completion of caro's command line: one static text for each shell.

`caro completion SHELL` prints it. Each looks at the words before the cursor, joined by spaces, and
offers what may follow. A test holds all three against the real command line.
"""
from __future__ import annotations

_BASH = """\
# caro completion bash >> ~/.bashrc
_caro() {
    local before="${COMP_WORDS[*]:1:COMP_CWORD-1}" words=""
    local options="-x --execute -y --yes --dry-run --no-telemetry --backend -o --output --version
        --help"
    before="${before#--no-telemetry}"
    case "${before# }" in
        "") words="telemetry config completion $options" ;;
        *--backend) words="auto static llm" ;;
        telemetry) words="status show stats export verify upload clear schema --help" ;;
        *--type) words="session_start session_end command_generation safety_validation
            backend_error performance" ;;
        telemetry\\ *--limit | telemetry\\ *--session | telemetry\\ *--since | *--until) ;;
        telemetry\\ *-o | telemetry\\ *--output) ;;
        telemetry\\ status* | telemetry\\ stats*) words="--json --help" ;;
        telemetry\\ show*) words="--limit --type --session --since --json --help" ;;
        telemetry\\ export*) words="-o --output --since --until --force --help" ;;
        telemetry\\ upload*) words="--include-held --dry-run --help" ;;
        telemetry\\ clear*) words="--force --help" ;;
        config) words="get set unset show path --help" ;;
        config\\ get | config\\ set | config\\ unset) words="telemetry.enabled telemetry.level
            telemetry.air_gapped telemetry.endpoint telemetry.first_run backend llm.base_url
            llm.model llm.api_key_env llm.timeout safety.level" ;;
        config\\ set\\ telemetry.level) words="minimal normal verbose" ;;
        config\\ set\\ telemetry.enabled) words="true false" ;;
        config\\ set\\ telemetry.air_gapped) words="true false" ;;
        config\\ set\\ telemetry.first_run) words="true false" ;;
        config\\ set\\ backend) words="auto static llm" ;;
        config\\ set\\ safety.level) words="strict moderate permissive" ;;
        completion) words="bash fish zsh --help" ;;
        telemetry\\ * | config\\ * | completion\\ *) ;;
        *-o | *--output) words="text json" ;;
        *\\ [!-]*) ;;
        -*) words="$options" ;;
    esac
    COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _caro caro
"""

_ZSH = """\
#compdef caro
# caro completion zsh > ~/.zsh/_caro, where ~/.zsh is in fpath before compinit
local before="${(j: :)words[2,CURRENT-1]}"
local -a flags=(-x --execute -y --yes --dry-run --no-telemetry --backend -o --output --version
    --help)
before="${before#--no-telemetry}"
case "${before# }" in
    "") compadd -- telemetry config completion $flags ;;
    *--backend) compadd -- auto static llm ;;
    telemetry) compadd -- status show stats export verify upload clear schema --help ;;
    *--type) compadd -- session_start session_end command_generation safety_validation \\
        backend_error performance ;;
    telemetry\\ *--limit | telemetry\\ *--session | telemetry\\ *--since | *--until) ;;
    telemetry\\ *-o | telemetry\\ *--output) _files ;;
    telemetry\\ status* | telemetry\\ stats*) compadd -- --json --help ;;
    telemetry\\ show*) compadd -- --limit --type --session --since --json --help ;;
    telemetry\\ export*) compadd -- -o --output --since --until --force --help ;;
    telemetry\\ upload*) compadd -- --include-held --dry-run --help ;;
    telemetry\\ clear*) compadd -- --force --help ;;
    telemetry\\ verify*) _files ;;
    config) compadd -- get set unset show path --help ;;
    config\\ get | config\\ set | config\\ unset) compadd -- telemetry.enabled telemetry.level \\
        telemetry.air_gapped telemetry.endpoint telemetry.first_run backend llm.base_url \\
        llm.model llm.api_key_env llm.timeout safety.level ;;
    config\\ set\\ telemetry.level) compadd -- minimal normal verbose ;;
    config\\ set\\ telemetry.enabled | config\\ set\\ telemetry.air_gapped) compadd -- true false ;;
    config\\ set\\ telemetry.first_run) compadd -- true false ;;
    config\\ set\\ backend) compadd -- auto static llm ;;
    config\\ set\\ safety.level) compadd -- strict moderate permissive ;;
    completion) compadd -- bash fish zsh --help ;;
    telemetry\\ * | config\\ * | completion\\ *) ;;
    *-o | *--output) compadd -- text json ;;
    *\\ [^-]*) _files ;;
    -*) compadd -- $flags ;;
    *) _files ;;
esac
"""

_FISH = """\
# caro completion fish > ~/.config/fish/completions/caro.fish
function __caro_after
    set -l before (commandline -opc)
    string match -qr -- "^(--no-telemetry ?)?$argv\\$" "$before[2..]"
end
function __caro_word
    complete -c caro -f -n "__caro_after '$argv[1]'" -a "$argv[2..]"
end
__caro_word '' telemetry config completion
for options in '' '(?!.*(-o|--output|--backend)$)-[^ ]+( -[^ ]+)*'
    __caro_word $options -x --execute -y --yes --dry-run --no-telemetry --backend -o --output
    __caro_word $options --version --help
end
__caro_word '.*--backend' auto static llm
__caro_word telemetry status show stats export verify upload clear schema --help
__caro_word 'telemetry show.*--type' session_start session_end command_generation
__caro_word 'telemetry show.*--type' safety_validation backend_error performance
__caro_word 'telemetry sta.*' --json --help
__caro_word 'telemetry .*--(limit|session|since|until)'
set -l no_value '(?!.* (-o|--(output|limit|type|session|since|until))$).*'
__caro_word "telemetry show$no_value" --limit --type --session --since --json --help
__caro_word "telemetry export$no_value" -o --output --since --until --force --help
__caro_word 'telemetry upload.*' --include-held --dry-run --help
__caro_word 'telemetry clear.*' --force --help
__caro_word config get set unset show path --help
for action in get set unset
    __caro_word "config $action" telemetry.enabled telemetry.level telemetry.air_gapped
    __caro_word "config $action" telemetry.endpoint telemetry.first_run backend llm.base_url
    __caro_word "config $action" llm.model llm.api_key_env llm.timeout safety.level
end
__caro_word 'config set telemetry.level' minimal normal verbose
for name in enabled air_gapped first_run
    __caro_word "config set telemetry.$name" true false
end
__caro_word 'config set backend' auto static llm
__caro_word 'config set safety.level' strict moderate permissive
__caro_word completion bash fish zsh --help
__caro_word '(?!telemetry ).*(-o|--output)' text json
"""

TEXTS = {"bash": _BASH, "fish": _FISH, "zsh": _ZSH}
