@echo off
rem Runs model-tools; builds it first when a source is newer than the last build.
setlocal EnableExtensions
for %%I in ("%~dp0..") do set "here=%%~fI"
for %%I in ("%here%\..") do set "home=%%~fI"
set "built=%here%\tools\target\class-path"

set "stale=1"
if exist "%built%" (
  powershell -NoProfile -Command "$b=(Get-Item $env:built).LastWriteTime; $f=@(Get-Item ($env:home+'\pom.xml'),($env:here+'\*\pom.xml'))+@(Get-ChildItem -Recurse -File ($env:here+'\*\src\main')); exit [int][bool]($f | Where-Object { $_.LastWriteTime -gt $b } | Select-Object -First 1)"
  if not errorlevel 1 set "stale="
)
if not defined stale goto run

where mvn >nul 2>nul
if errorlevel 1 (
  echo model-tools: Maven is needed to build it: install Maven 3.8 or later 1>&2
  exit /b 2
)
echo Building model-tools ^(the first time this downloads its libraries^) ... 1>&2
rem what was built for an NVIDIA GPU stays so
set "gpu="
if exist "%built%" findstr /c:"windows-x86_64-gpu" "%built%" >nul && set "gpu=-Pcuda"
pushd "%home%"
call mvn -q -pl model-tools/tools -am package -DskipTests %gpu% 1>&2
if errorlevel 1 (
  popd
  exit /b 1
)
popd
copy /b "%built%"+,, "%built%" >nul

:run
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
rem the class path is longer than a command line may be: Java reads it from a file
set "arguments=%here%\tools\target\java-arguments"
powershell -NoProfile -Command "$q=[string][char]34; $p=$env:here+'\tools\target\classes;'+$env:here+'\card\target\classes;'+(Get-Content $env:built -Raw).Trim(); [IO.File]::WriteAllText($env:arguments, '-cp '+$q+$p.Replace('\','\\')+$q)"
"%java%" -Xmx2g -Djava.awt.headless=true "-Dlayerlens.home=%home%" @"%arguments%" dev.layerlens.tools.cli.Main %*
exit /b %errorlevel%
