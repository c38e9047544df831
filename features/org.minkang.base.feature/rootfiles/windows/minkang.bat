@echo off
rem Minkang, the installed product.
rem
rem   minkang.bat                    the workbench
rem   minkang.bat cli COMMAND ...    the command line; "cli help" lists the commands
rem   minkang.bat modules list ^| install ID REPOSITORY ^| remove ID
rem
rem Data is kept in %MINKANG_DATA%, else in .minkang in the user's folder. Needs Java 17 or newer:
rem %MINKANG_JAVA%, %JAVA_HOME% or the one on the path. MINKANG_LANG=zh or en chooses the language.
setlocal enableextensions
chcp 65001 >nul
set "here=%~dp0"
if not defined MINKANG_DATA set "MINKANG_DATA=%USERPROFILE%\.minkang"
if not defined MINKANG_MEMORY set "MINKANG_MEMORY=2g"
if not defined MINKANG_LANG set "MINKANG_LANG=zh"
if /i "%MINKANG_LANG%"=="en" (set "country=US") else (set "MINKANG_LANG=zh" & set "country=CN")

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if defined MINKANG_JAVA set "java=%MINKANG_JAVA%"
"%java%" --version >nul 2>nul
if errorlevel 1 goto :nojava

set "launcher="
for %%f in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%~f"
if not defined launcher goto :broken

rem the log lies in the user's folder, whatever folder the data is in: this file cannot be told another place
if not exist "%USERPROFILE%\.minkang\log" mkdir "%USERPROFILE%\.minkang\log"
if not exist "%MINKANG_DATA%" mkdir "%MINKANG_DATA%"
set "common=-Dfile.encoding=UTF-8 -Duser.timezone=Asia/Shanghai -Dminkang.language=%MINKANG_LANG% -Duser.language=%MINKANG_LANG% -Duser.country=%country% -Djava.awt.headless=true -Declipse.e4.inject.javax.disabled=true -Xmx%MINKANG_MEMORY%"
set "start="%java%" %common% "-Dminkang.data=%MINKANG_DATA%" "-Dderby.stream.error.file=%USERPROFILE%\.minkang\log\derby.log" "-Djava.util.logging.config.file=%here%logging.properties" -jar "%launcher%" -nosplash -nl %MINKANG_LANG%_%country%"
set "p2=%start% -application org.eclipse.equinox.p2.director -data "%MINKANG_DATA%\.p2" -consoleLog"

if /i "%~1"=="cli" goto :cli
if /i "%~1"=="modules" goto :modules
%start% -data "%MINKANG_DATA%\workspace" %*
exit /b %errorlevel%

:cli
set "arguments="
:collect
shift
if not "%~1"=="" (set arguments=%arguments% %1& goto :collect)
%start% -application org.minkang.runtime.cli -data @none %arguments%
exit /b %errorlevel%

:modules
if /i "%~2"=="list" (%p2% -listInstalledRoots & exit /b)
if "%~3"=="" goto :usage
if /i "%~3"=="base" goto :usage
set "repository=%~4"
if not defined repository set "repository=file:/%here:\=/%../repository"
if /i "%~2"=="install" (%p2% -repository "%repository%" -installIU org.minkang.%~3.feature.feature.group & goto :look)
if /i "%~2"=="remove" (%p2% -uninstallIU org.minkang.%~3.feature.feature.group & goto :look)
:usage
echo Usage: minkang.bat modules list ^| install ID [REPOSITORY] ^| remove ID
exit /b 2
:look
rem the exit code of the director is no proof: show what is there now
%p2% -listInstalledRoots
exit /b

:nojava
echo Java 17 or newer is needed: install it and start again, or name java.exe in MINKANG_JAVA.
exit /b 1
:broken
echo The program is incomplete: unpack it again.
exit /b 1
