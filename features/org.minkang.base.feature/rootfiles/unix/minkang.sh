#!/bin/sh
# Minkang 民康, the installed product.
#
#   minkang.sh                         the workbench
#   minkang.sh cli COMMAND ...         the command line; "cli help" lists the commands
#   minkang.sh modules list | install ID | remove ID  [--repository URL]
#
# Data is kept in $MINKANG_DATA, else in ~/.minkang. Needs Java 17 or newer: $MINKANG_JAVA, $JAVA_HOME or the one on the path.
# MINKANG_LANG=zh or en chooses the language, otherwise the session's does. MINKANG_MEMORY (2g) is the heap.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
data=${MINKANG_DATA:-$HOME/.minkang}

# ---- language: Chinese unless the session speaks English ----
said=${MINKANG_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}
case $said in
en*) language=en country=US ;;
*) language=zh country=CN ;;
esac
# file names are Chinese too: without a UTF-8 locale Java could not write them
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
*[Uu][Tt][Ff]*8*) ;;
*) [ "$(uname)" = Darwin ] || export LC_ALL=C.UTF-8 ;;
esac

say() { # say CHINESE ENGLISH
    if [ "$language" = zh ]; then printf '%s\n' "$1" >&2; else printf '%s\n' "$2" >&2; fi
}

# ---- Java ----
if [ -n "${MINKANG_JAVA:-}" ]; then
    java=$MINKANG_JAVA
elif [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
else
    java=java
fi
release=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1) || release=
if [ "${release:-0}" -lt 17 ]; then
    say "需要 Java 17 或更高版本: 请安装后重试, 或用环境变量 MINKANG_JAVA 指明 java 程序。" \
        "Java 17 or newer is needed: install it and start again, or name the java program in MINKANG_JAVA."
    exit 1
fi

launcher=
for jar in "$here"/plugins/org.eclipse.equinox.launcher_*.jar; do launcher=$jar; done
if [ ! -f "$launcher" ]; then
    say "程序文件不完整 (缺 plugins/org.eclipse.equinox.launcher): 请重新解压安装包。" \
        "The program is incomplete (plugins/org.eclipse.equinox.launcher is missing): unpack it again."
    exit 1
fi

if ! mkdir -p "$data/log" 2>/dev/null || [ ! -w "$data/log" ]; then
    say "数据文件夹无法写入: $data。请检查权限, 或用 MINKANG_DATA 指明另一个文件夹。" \
        "The data folder cannot be written: $data. Check its permissions, or name another one in MINKANG_DATA."
    exit 1
fi
cat >"$data/log/logging.properties" <<LOGGING
handlers = java.util.logging.FileHandler
.level = INFO
org.eclipse.persistence.level = WARNING
com.zaxxer.hikari.level = WARNING
java.util.logging.FileHandler.pattern = $data/log/minkang-%u-%g.log
java.util.logging.FileHandler.encoding = UTF-8
java.util.logging.FileHandler.limit = 5000000
java.util.logging.FileHandler.count = 3
java.util.logging.FileHandler.append = true
java.util.logging.FileHandler.formatter = java.util.logging.SimpleFormatter
java.util.logging.SimpleFormatter.format = %1\$tF %1\$tT %4\$s %2\$s: %5\$s%6\$s%n
LOGGING

# equinox ARGUMENT... ; options for Java stand in \$jvm
equinox() {
    # shellcheck disable=SC2086
    exec "$java" $jvm ${MINKANG_JVM:-} \
        -Dfile.encoding=UTF-8 -Duser.timezone=Asia/Shanghai -Dminkang.language=$language -Duser.language=$language -Duser.country=$country \
        -Dminkang.data="$data" -Declipse.e4.inject.javax.disabled=true -Dderby.stream.error.file="$data/log/derby.log" \
        -Djava.util.logging.config.file="$data/log/logging.properties" \
        -Xmx"${MINKANG_MEMORY:-2g}" -jar "$launcher" -nosplash -nl ${language}_$country "$@"
}

# p2 ARGUMENT... ; the part of the platform that installs
p2() {
    jvm="-Djava.awt.headless=true"
    (equinox -application org.eclipse.equinox.p2.director -data "$data/.p2" -consoleLog "$@")
}

installed() {
    p2 -listInstalledRoots 2>/dev/null | sed -n 's/^org\.minkang\.\(.*\)\.feature\.feature\.group\/\(.*\)$/\1 \2/p'
}

modules() {
    command=${1:-list}
    [ $# -gt 0 ] && shift
    id=
    repository=
    while [ $# -gt 0 ]; do
        case $1 in
        --repository)
            repository=${2:-}
            [ $# -gt 1 ] && shift
            ;;
        --repository=*) repository=${1#*=} ;;
        *) id=$1 ;;
        esac
        shift
    done
    case $command in
    list)
        found=$(installed)
        if [ -z "$found" ]; then
            say "读不出已安装的模块: 请重新解压安装包。" "The installed modules cannot be read: unpack the program again."
            exit 1
        fi
        printf '%s\n' "$found"
        exit 0
        ;;
    install | remove) ;;
    *)
        say "用法: modules list | install ID | remove ID [--repository URL]" \
            "Usage: modules list | install ID | remove ID [--repository URL]"
        exit 2
        ;;
    esac
    if [ -z "$id" ]; then
        say "请指明模块, 例如: modules $command chronic" "Name the module, for instance: modules $command chronic"
        exit 2
    fi
    unit=org.minkang.$id.feature.feature.group
    log=$data/log/modules.log
    # a quick look at what starts; what the installer knows is asked afterwards
    if grep -q "^org\.minkang\.$id," "$here/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"; then have=yes; else have=no; fi
    if [ "$command" = install ]; then
        if [ $have = yes ]; then
            say "模块 $id 已安装。" "The module $id is installed already."
            exit 0
        fi
        if [ -z "$repository" ]; then
            for place in "$here/repository" "$here/../repository"; do
                [ -d "$place" ] && repository=$place && break
            done
        fi
        case $repository in
        '')
            say "找不到模块库: 请用 --repository 指明 (文件夹, zip 文件或网址)。" \
                "No repository is beside the program: name one with --repository (a folder, a zip file or an address)."
            exit 1
            ;;
        *.zip) [ -f "$repository" ] && repository="jar:file:$(CDPATH= cd -- "$(dirname -- "$repository")" && pwd)/$(basename -- "$repository")!/" ;;
        *) [ -d "$repository" ] && repository="file:$(CDPATH= cd -- "$repository" && pwd)" ;;
        esac
        p2 -repository "$repository" -installIU "$unit" >"$log" 2>&1 || true
        # the exit code of the director is no proof: look
        if installed | grep -q "^$id "; then
            say "模块 $id 已安装, 下次启动生效。" "The module $id is installed; it is there at the next start."
            exit 0
        fi
        if grep -q 'Missing requirement\|missing requirement' "$log"; then
            say "模块 $id 装不上: 它需要的部分在模块库里没有 (详见 $log)。请使用与本程序同版本的模块库。" \
                "The module $id cannot be installed: something it needs is not in the repository (see $log). Use the repository of this version."
        elif grep -q 'has not been found\|could not be found' "$log"; then
            say "模块库里没有模块 $id: $repository。请检查名称或用 --repository 指明另一个库。" \
                "There is no module $id in $repository. Check its name, or name another repository with --repository."
        else
            say "模块 $id 装不上, 原因见 $log。" "The module $id could not be installed; the reason is in $log."
        fi
        exit 1
    fi
    if [ "$id" = base ]; then
        say "base 是程序本身, 不能移除。" "base is the program itself and cannot be removed."
        exit 1
    fi
    if [ $have = no ]; then
        say "模块 $id 没有安装。用 modules list 查看已安装的模块。" "The module $id is not installed. See: modules list"
        exit 1
    fi
    p2 -uninstallIU "$unit" >"$log" 2>&1 || true
    if installed | grep -q "^$id "; then
        say "模块 $id 没有移除: 可能另一个模块需要它 (详见 $log)。" \
            "The module $id was not removed: another module may need it (see $log)."
        exit 1
    fi
    say "模块 $id 已移除, 数据保留在库中。下次启动生效。" "The module $id is removed; its data stays in the database. It is gone at the next start."
    exit 0
}

case ${1:-} in
cli)
    shift
    jvm="-XX:+UseSerialGC -XX:TieredStopAtLevel=${MINKANG_TIERS:-4} -Djava.awt.headless=true"
    equinox -application org.minkang.runtime.cli -data @none "$@"
    ;;
modules)
    shift
    modules "$@"
    ;;
*)
    jvm="-Djava.awt.headless=true"
    if [ "$(uname)" = Darwin ]; then
        jvm="$jvm -XstartOnFirstThread"
    elif [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        say "没有图形显示 (DISPLAY 未设置): 请在桌面环境中启动, 或使用命令行: $0 cli help" \
            "There is no display (DISPLAY is not set): start it on a desktop, or use the command line: $0 cli help"
        exit 1
    fi
    # the size of type chosen in the settings; the toolkit takes it only at its start
    size=$(sed -n 's/^text-size=\(1\.[0-9][0-9]\)$/\1/p' \
        "$data/workspace/.metadata/.plugins/org.eclipse.core.runtime/.settings/org.minkang.app.prefs" 2>/dev/null) || size=
    [ -z "$size" ] || export GDK_DPI_SCALE="${GDK_DPI_SCALE:-$size}"
    equinox -data "$data/workspace" "$@"
    ;;
esac
