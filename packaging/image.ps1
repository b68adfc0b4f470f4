# Makes target\image\Mimamori: the program with its own Java, for a Windows workstation that has none.
#
#   powershell -ExecutionPolicy Bypass -File packaging\image.ps1
#
# The twin of image.sh, which says why each step is there. Needs Maven and a JDK 25 or later.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

$app = 'target\mimamori'
$work = 'target\image-work'
$out = 'target\image'

function Invoke-Step([string] $tool, [string[]] $arguments) {
    & $tool @arguments
    if ($LASTEXITCODE -ne 0) { throw "$tool ended with $LASTEXITCODE" }
}

$log = & mvn --batch-mode --no-transfer-progress -Dmaven.test.skip -Pimage package
if ($LASTEXITCODE -ne 0) { $log | Write-Host; throw 'the build failed' }
$jdk = ($log | Select-String 'JDK\[(.*?)\]' | Select-Object -First 1).Matches[0].Groups[1].Value
$version = ([xml](Get-Content pom.xml)).project.version

Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $work, $out
New-Item -ItemType Directory -Force "$work\modules", "$work\input\lib", $out | Out-Null
Copy-Item "$app\lib\javafx-*-win*.jar" "$work\modules"
Copy-Item "$app\mimamori.jar", 'target\third-party\*' "$work\input"
if (Test-Path LICENSE*) { Copy-Item LICENSE* "$work\input" }
Get-ChildItem "$app\lib\*.jar" -Exclude 'javafx-*' | Copy-Item -Destination "$work\input\lib"

$libraries = (Get-ChildItem "$app\lib\*.jar").FullName -join ';'
$named = & "$jdk\bin\jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps `
    --class-path $libraries "$app\mimamori.jar"
if ($LASTEXITCODE -ne 0) { throw "jdeps ended with $LASTEXITCODE" }
$lookedUp = 'java.logging,java.management,java.naming,java.xml,jdk.charsets,jdk.localedata,jdk.unsupported,jdk.zipfs'

Invoke-Step "$jdk\bin\jlink" @(
    '--module-path', "$work\modules",
    '--add-modules', "javafx.controls,javafx.swing,$named,$lookedUp",
    '--include-locales=en,ja', '--no-header-files', '--no-man-pages', '--compress=zip-6',
    '--exclude-resources=glob:/javafx.*/*.dll',
    '--output', "$work\runtime")
Add-Type -AssemblyName System.IO.Compression.FileSystem
foreach ($jar in Get-ChildItem "$work\modules\*.jar") {
    $zip = [IO.Compression.ZipFile]::OpenRead($jar.FullName)
    foreach ($library in $zip.Entries | Where-Object Name -Like '*.dll') {
        $place = Join-Path (Resolve-Path "$work\runtime\bin") $library.Name
        [IO.Compression.ZipFileExtensions]::ExtractToFile($library, $place, $true)
    }
    $zip.Dispose()
}

$options = '-XX:+UseG1GC -Xlog:aot*=off -Xlog:cds*=off --enable-native-access=javafx.graphics,ALL-UNNAMED'
Invoke-Step "$jdk\bin\jpackage" @(
    '--type', 'app-image', '--name', 'Mimamori', '--app-version', $version, '--vendor', 'Mimamori',
    '--icon', 'icons\mimamori.ico', '--runtime-image', "$work\runtime",
    '--input', "$work\input", '--main-jar', 'mimamori.jar',
    '--java-options', $options,
    '--java-options', '-XX:AOTCache=$APPDIR/mimamori.aot',
    '--add-launcher', 'mimamori-cli=packaging\windows-cli.properties',
    '--dest', $out)

$data = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
Invoke-Step "$out\Mimamori\runtime\bin\java" (($options -split ' ') + @(
    "-XX:AOTCacheOutput=$out\Mimamori\app\mimamori.aot",
    '-Dglass.platform=Headless', '-Dprism.order=sw',
    '-jar', "$out\Mimamori\app\mimamori.jar", '--data', $data, '--ready-then-exit'))
Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $data

Invoke-Step "$out\Mimamori\mimamori-cli.exe" @('selftest')
