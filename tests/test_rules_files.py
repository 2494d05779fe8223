"""The rules for files and text: what each prompt is answered with on Linux and macOS. Most were
asked by people who did not know the rules, and each command was read by one who did."""
from __future__ import annotations

import unittest

from tests.test_rules_system import AnswersTest

# Prompt => command, and the macOS form where that differs ("": none).
ANSWERS = r"""
find all files bigger than 10MB in my downloads folder => find ~/Downloads -type f -size +10M
which files in /etc have been modified in the last week => find /etc -type f -mtime -7 =mac=> find
    /etc/ -type f -mtime -7d
list the five largest files in /var/log => find /var/log -type f -printf '%s\t%p\0' | sort -znr |
    head -zn 5 | tr '\0' '\n' =mac=> find /var/log -type f -exec stat -f '%z%t%N' {} + | sort -nr |
    head -n 5
show me all jpeg images in ~/Pictures sorted by size => find ~/Pictures -type f \( -iname '*.jpg' -o
    -iname '*.jpeg' \) -printf '%s\t%p\0' | sort -znr | tr '\0' '\n' =mac=> find ~/Pictures -type f
    \( -iname '*.jpg' -o -iname '*.jpeg' \) -exec stat -f '%z%t%N' {} + | sort -nr
what are the three most recently modified python files => find . -type f -iname '*.py' -printf
    '%T@\t%TY-%Tm-%Td %TH:%TM\t%p\0' | sort -znr | head -zn 3 | cut -zf 2- | tr '\0' '\n' =mac=>
    find . -type f -iname '*.py' -exec stat -f '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort -nr | head -n
    3 | cut -f 2-
count the number of directories in /usr => find /usr -mindepth 1 -type d -printf . | wc -c =mac=>
    find /usr -mindepth 1 -type d -print0 | tr -cd '\0' | wc -c
how many text files are in docs => find docs -type f -iname '*.txt' -printf . | wc -c =mac=> find
    docs -type f -iname '*.txt' -print0 | tr -cd '\0' | wc -c
how many lines does main.py have => wc -l main.py
how many words are there in all markdown files => find . -type f \( -iname '*.md' -o -iname
    '*.markdown' \) -exec cat {} + | wc -w
delete all empty files in tmp => find tmp -type f -empty -delete
remove every .bak file under src => find src -type f -name '*.bak' -delete
delete files in /tmp older than 30 days => find /tmp -type f -mtime +29 -delete =mac=> find /tmp/
    -type f -mtime +30d -delete
copy all pdfs from docs to backup => find docs -type f -iname '*.pdf' -exec cp {} backup/ \;
copy the file notes.txt to ~/backup/notes.txt => cp notes.txt ~/backup/notes.txt
move every png in src to images => find src -type f -iname '*.png' -exec mv -n {} images/ \;
move files larger than 100MB to /mnt/big => find . -type f -size +100M -exec mv -n {} /mnt/big/ \;
rename notes.txt to todo.txt => mv notes.txt todo.txt
rename all txt files to md => find . -type f -iname '*.txt' -exec sh -c 'for file; do mv -n "$file"
    "${file%.*}.md"; done' sh {} +
search for the string "password" in all config files => find . -type f \( -iname '*.conf' -o -iname
    '*.cfg' -o -iname '*.cnf' -o -iname '*.ini' -o -iname '*.toml' -o -iname '*.yaml' -o -iname
    '*.yml' \) -exec grep -Hn password {} +
find lines with ERROR in app.log => grep ERROR app.log
grep for main in c files => find . -type f -iname '*.c' -exec grep -Hn main {} +
show lines matching TODO in src => grep -rn TODO src
which files contain the word banana => grep -rlw banana .
replace foo by bar in all text files under docs => find docs -type f -iname '*.txt' ! -path
    '*/.git/*' -exec sed -i s/foo/bar/g {} + =mac=> find docs -type f -iname '*.txt' ! -path
    '*/.git/*' -exec sed -i '' s/foo/bar/g {} +
change all occurrences of http to https in index.html => sed -i s/http/https/g index.html =mac=> sed
    -i '' s/http/https/g index.html
compress the logs folder => tar -czf logs.tar.gz logs
create a tar.gz of the src directory => tar -czf src.tar.gz src
zip the docs folder into docs.zip => zip -r docs.zip docs
extract archive.zip into /tmp/out => mkdir -p /tmp/out && unzip archive.zip -d /tmp/out
unpack backup.tar.gz => tar -xf backup.tar.gz
list what is inside archive.tar.gz => tar -tf archive.tar.gz
watch app.log for changes => tail -f app.log
keep showing the last lines of app.log => tail -f app.log
show the first 5 lines of every log file => find . -type f -iname '*.log' -exec head -n 5 {} +
show files owned by alice in /home => find /home -type f -user alice
find files with permission 644 => find . -type f -perm 644
make all shell scripts executable => find . -type f -iname '*.sh' -exec chmod +x {} +
make the file run.sh executable => chmod +x run.sh
change permissions of secret.txt to 600 => chmod 600 secret.txt
remove write permission for others on all files in shared => find shared -type f -exec chmod o-w {}
    +
change the owner of data to bob => chown bob data
change group of report.txt to staff => chgrp staff report.txt
find directories deeper than 3 levels => find . -mindepth 4 -type d
list files two levels deep => find . -maxdepth 2 -type f
find files no deeper than 2 levels in src => find src -maxdepth 2 -type f
list all files including hidden ones => ls -A
show hidden files only => find . -maxdepth 1 -type f -name '.?*'
show the size of each file in docs => ls -lh docs
show total size of python files => find . -type f -iname '*.py' -printf '%s\n' | awk '{ sum += $1 }
    END { printf "%.0f\n", sum }' =mac=> find . -type f -iname '*.py' -exec stat -f %z {} + | awk '{
    sum += $1 } END { printf "%.0f\n", sum }'
how big is the src folder => du -sh src
how much space does node_modules use => du -sh node_modules
show the ten largest directories => find . -mindepth 1 -maxdepth 1 -type d -exec du -sh0 {} + | sort
    -zhr | head -zn 10 | tr '\0' '\n' =mac=> find . -mindepth 1 -maxdepth 1 -type d -exec du -sh {}
    + | sort -hr | head -n 10
list directories sorted by size => find . -mindepth 1 -maxdepth 1 -type d -exec du -sh0 {} + | sort
    -zhr | tr '\0' '\n' =mac=> find . -mindepth 1 -maxdepth 1 -type d -exec du -sh {} + | sort -hr
list files sorted by modification time, newest first => ls -lt
show files in alphabetical order => ls
list files by date in reverse order => ls -ltr
find files larger than 1.5 GB => find . -type f -size +1536M
find files that are exactly 100 bytes => find . -type f -size 100c
find files between 10 and 20 MB => find . -type f -size +10485759c -size -20971521c
find files accessed yesterday => find . -type f -newerat 'yesterday 00:00' ! -newerat 'today 00:00'
    =mac=> find . -type f -newerat "$(date -v-1d +%F)" ! -newerat "$(date +%F)"
find files changed today => find . -type f -newermt 'today 00:00' =mac=> find . -type f -newermt
    "$(date +%F)"
find files modified before 2023-01-01 => find . -type f ! -newermt 2023-01-01
find files without extension => find . -type f ! -name '?*.*'
find files named readme regardless of case => find . -type f -iname readme
find files whose name contains test => find . -type f -name '*test*'
find files starting with a and ending in .txt => find . -type f -name 'a*' -name '*.txt'
find folders called build => find . -type d -name build
find broken links in /usr => find /usr -type l -xtype l =mac=> find /usr -type l ! -exec test -e {}
    \; -print
find all files except those in .git => find . -type f ! -path '*/.git/*'
find all js files but not in node_modules => find . -type f -iname '*.js' ! -path '*/node_modules/*'
find txt or md files => find . -type f \( -iname '*.txt' -o -iname '*.md' \)
find empty directories and delete them => find . -mindepth 1 -type d -empty -delete
show the last 20 lines of app.log that contain error => grep error app.log | tail -n 20
count how many times error appears in app.log => grep -oh error app.log | wc -l
count lines in each python file => find . -type f -iname '*.py' -exec wc -l {} +
count files by type => find . -type f -name '?*.*' -printf '%f\0' | sed -z 's/.*\.//' | tr '\n\0'
    '?\n' | sort | uniq -c | sort -rn =mac=>
sort names.txt and remove duplicates => sort -u names.txt
sort numbers.txt numerically in reverse => sort -n -r numbers.txt
show the third column of data.csv => awk -F , '{ print $3 }' < data.csv
show columns 1 and 3 of data.csv => awk -F , -v OFS=, '{ print $1, $3 }' < data.csv
print the unique values of the second column in data.csv => cut -d , -f 2 data.csv | sort -u
sum the first column of numbers.txt => awk '{ sum += $1 } END { print sum }' < numbers.txt
show lines 10-20 of notes.txt => sed -n 10,20p notes.txt
delete line 5 of notes.txt => sed -i 5d notes.txt =mac=> sed -i '' 5d notes.txt
delete empty lines from notes.txt => sed -i '/^[[:space:]]*$/d' notes.txt =mac=> sed -i ''
    '/^[[:space:]]*$/d' notes.txt
insert "hello" at the beginning of notes.txt => { printf '%s\n' hello; cat notes.txt; } >
    notes.txt.tmp && cat notes.txt.tmp > notes.txt && rm notes.txt.tmp
append "bye" to notes.txt => printf '%s\n' bye >> notes.txt
convert notes.txt to uppercase => tr '[:lower:]' '[:upper:]' < notes.txt
reverse notes.txt => tac notes.txt =mac=> tail -r notes.txt
compare old.txt and new.txt => diff old.txt new.txt
show differences between dir1 and dir2 => diff -r dir1 dir2
merge a.txt and b.txt into c.txt => cat a.txt b.txt > c.txt
split big.txt into files of 100 lines => split -l 100 big.txt
create a directory called test => mkdir -p test
create nested directories a/b/c => mkdir -p a/b/c
create an empty file test.txt => touch test.txt
create a symbolic link to /opt/app called app => ln -s /opt/app app
remove the directory old => rm -r old
remove the folder build and all its contents => rm -r build
empty the file log.txt => : > log.txt
show the type of file.bin => file file.bin
md5sum of file.iso => md5sum file.iso =mac=> md5 file.iso
show file size of notes.txt in human readable form => ls -lh notes.txt
show the newest file in downloads => find ~/Downloads -type f -printf '%T@\t%TY-%Tm-%Td
    %TH:%TM\t%p\0' | sort -znr | head -zn 1 | cut -zf 2- | tr '\0' '\n' =mac=> find ~/Downloads
    -type f -exec stat -f '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort -nr | head -n 1 | cut -f 2-
show the oldest 3 files in /tmp => find /tmp -type f -printf '%T@\t%TY-%Tm-%Td %TH:%TM\t%p\0' | sort
    -zn | head -zn 3 | cut -zf 2- | tr '\0' '\n' =mac=> find /tmp/ -type f -exec stat -f
    '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort -n | head -n 3 | cut -f 2-
files modified in the last 2 hours under /var => find /var -type f -mmin -120 =mac=> find /var/
    -type f -mtime -2h
files larger than 5 megabytes modified this week => find . -type f -size +5M -mtime -7 =mac=> find .
    -type f -size +5M -mtime -7d
python files larger than 10KB and newer than 3 days => find . -type f -iname '*.py' -size +10k
    -mtime -3 =mac=> find . -type f -iname '*.py' -size +10k -mtime -3d
delete log files larger than 1GB that are older than a week => find . -type f -iname '*.log' -size
    +1G -mtime +6 -delete =mac=> find . -type f -iname '*.log' -size +1G -mtime +7d -delete
move pdf files modified this month to archive => find . -type f -iname '*.pdf' -newermt "$(date
    +%Y-%m-01)" ! -path './archive/*' -exec mv -n {} archive/ \;
list only directories => find . -mindepth 1 -maxdepth 1 -type d
list only pdf files in docs => find docs -type f -iname '*.pdf'
display all xml files recursively => find . -type f -iname '*.xml'
how many files are there in each directory => find . -type f -printf '%h\0' | sort -z | uniq -zc |
    tr '\0' '\n' =mac=>
show disk usage of each folder sorted by size => find . -mindepth 1 -maxdepth 1 -type d -exec du
    -sh0 {} + | sort -zhr | tr '\0' '\n' =mac=> find . -mindepth 1 -maxdepth 1 -type d -exec du -sh
    {} + | sort -hr
number of python files larger than 1MB => find . -type f -iname '*.py' -size +1M -printf . | wc -c
    =mac=> find . -type f -iname '*.py' -size +1M -print0 | tr -cd '\0' | wc -c
find writable files in /etc => find /etc -type f -writable =mac=>
find files not owned by root in /etc => find /etc -type f ! -user root =mac=> find /etc/ -type f !
    -user root
find files with setuid bit => find . -type f -perm -4000
find files with spaces in their names => find . -type f -name '* *'
show me the structure of this directory => find . -print | sort
show the content of notes.txt => cat notes.txt
open notes.txt => less notes.txt
read notes.txt => cat notes.txt
what is in notes.txt => cat notes.txt
print notes.txt in reverse order => tac notes.txt =mac=> tail -r notes.txt
number the lines of notes.txt => cat -n notes.txt
search recursively for "foo bar" in src, ignoring case => grep -rni 'foo bar' src
search for foo in files modified today => find . -type f -newermt 'today 00:00' -exec grep -Hn foo
    {} + =mac=> find . -type f -newermt "$(date +%F)" -exec grep -Hn foo {} +
show names of files containing foo in src => grep -rl foo src
count files containing foo => find . -type f -exec grep -q foo {} \; -printf . | wc -c =mac=> find .
    -type f -exec grep -q foo {} \; -print0 | tr -cd '\0' | wc -c
list files that don't contain foo => grep -rL foo .
delete all files that contain foo => find . -type f -exec grep -q foo {} \; -delete
tar all log files older than a week into old.tar.gz => find . -type f -iname '*.log' -mtime +6
    -print0 | tar -czf old.tar.gz --null -T - =mac=> find . -type f -iname '*.log' -mtime +7d
    -print0 | tar -czf old.tar.gz --null -T -
gzip all log files => find . -type f -iname '*.log' -exec gzip {} +
unzip all zip files => find . -type f -iname '*.zip' -exec unzip {} \;
kill all python processes => pkill -x python
duplicate notes.txt as notes_copy.txt => cp notes.txt notes_copy.txt
create three folders named one, two and three => mkdir -p one two three
list full paths of all files in docs => find docs -type f -exec realpath {} +
average of the second column in sales.csv => awk -F , '$2 == $2 + 0 { sum += $2; count++ } END { if
    (count) print sum / count }' < sales.csv
remove duplicate lines from names.txt => awk '!seen[$0]++' < names.txt > names.txt.tmp && cat
    names.txt.tmp > names.txt && rm names.txt.tmp
make names.txt all lower case => tr '[:upper:]' '[:lower:]' < names.txt
show hidden files and folders in the current directory => find . -mindepth 1 -maxdepth 1 -name '.?*'
print line numbers of lines with TODO in src/main.py => grep -n TODO src/main.py
show everything except the first line of data.csv => sed 1d data.csv
sort numbers.txt from highest to lowest => sort -r numbers.txt
which lines occur more than once in names.txt => sort names.txt | uniq -d
top 3 most common words in notes.txt => tr -cs '[:alnum:]' '[\n*]' < notes.txt | sed '/^$/d' | sort
    | uniq -c | sort -rn | head -n 3
create a zip called pics.zip with everything in photos => find photos -mindepth 1 -exec zip pics.zip
    {} +
make a tar archive named src.tar of src => tar -cf src.tar src
how big is the logs folder => du -sh logs
total size of the photos directory in megabytes => du -sm photos
show size of every folder here, largest first => find . -mindepth 1 -maxdepth 1 -type d -exec du
    -sh0 {} + | sort -zhr | tr '\0' '\n' =mac=> find . -mindepth 1 -maxdepth 1 -type d -exec du -sh
    {} + | sort -hr
show the directory tree two levels deep => find . -maxdepth 2 -print | sort
where does link1 point to => readlink link1
append the text hello to notes.txt => printf '%s\n' hello >> notes.txt
print notes.txt backwards, last line first => tac notes.txt =mac=> tail -r notes.txt
delete everything in tmp but keep the folder => find tmp -mindepth 1 -delete
get the sum of the numbers in numbers.txt => awk '{ sum += $1 } END { print sum }' < numbers.txt
largest number in numbers.txt => sort -n numbers.txt | tail -n 1
show config.ini without comments => grep -v '^[[:space:]]*#' config.ini
lines in notes.txt with both apple and banana => grep apple notes.txt | grep -F -e banana
show 2 lines of context around ERROR in app.log => grep -nC 2 ERROR app.log
show the line after each ERROR in app.log => grep -nA 1 ERROR app.log
list files that are exactly 0 bytes => find . -type f -empty
list the distinct file extensions used here => find . -type f -name '?*.*' -printf '%f\0' | sed -z
    's/.*\.//' | sort -zu | tr '\0' '\n' =mac=>
make script.sh only accessible by me => chmod go-rwx script.sh
create a 5 MB file called blank.bin => dd if=/dev/zero of=blank.bin bs=1M count=5 =mac=> dd
    if=/dev/zero of=blank.bin bs=1m count=5
truncate app.log to zero size => : > app.log
join all lines of names.txt into one line separated by commas => paste -sd , names.txt
show header row of data.csv => head -n 1 data.csv
find all pdf files in ~/Downloads => find ~/Downloads -type f -iname '*.pdf'
which files here are bigger than 100 megs => find . -type f -size +100M
show me everything under /var/log that was modified in the last 24 hours => find /var/log -mindepth
    1 -mtime -1 =mac=> find /var/log -mindepth 1 -mtime -1d
empty directories in src => find src -mindepth 1 -type d -empty
locate a file called nginx.conf somewhere on the system => find / -type f -name nginx.conf
python files but not the ones in venv => find . -type f -iname '*.py' ! -path '*/venv/*'
how do I find files owned by www-data in /var/www => find /var/www -type f -user www-data
files with 777 permissions below /srv => find /srv -type f -perm 777
hidden files in my home dir, don't go into subfolders => find ~ -maxdepth 1 -type f -name '.?*'
find *.jpg or *.png older than 30 days => find . \( -name '*.jpg' -o -name '*.png' \) -mtime +29
    =mac=> find . \( -name '*.jpg' -o -name '*.png' \) -mtime +30d
find readme.md no matter if it's upper or lower case => find . -type f -iname readme.md
get me a list of zero byte files in /tmp => find /tmp -type f -empty =mac=> find /tmp/ -type f
    -empty
broken symlinks in /usr/local/bin => find /usr/local/bin -type l -xtype l =mac=> find /usr/local/bin
    -type l ! -exec test -e {} \; -print
I need every directory named node_modules under ~/projects => find ~/projects -type d -name
    node_modules
what .yml or .yaml files mention redis => find . -type f \( -name '*.yml' -o -name '*.yaml' \) -exec
    grep -q redis {} \; -print
look for Makefile, at most two levels deep => find . -maxdepth 2 -type f -name Makefile
log files in /var/log over 10MB and not touched for a week => find /var/log -type f -iname '*.log'
    -size +10M ! -mtime -7 =mac=> find /var/log -type f -iname '*.log' -size +10M ! -mtime -7d
files without any extension in the bin folder => find bin -type f ! -name '?*.*'
list executable files in this folder and below => find . -type f -perm /111 =mac=> find . -type f
    -perm +111
files between 1MB and 5MB in data => find data -type f -size +1048575c -size -5242881c
name starts with test_ and ends with .py => find . -type f -name 'test_*' -name '*.py'
all the symbolic links in /etc pls => find /etc -type l =mac=> find /etc/ -type l
whats in /etc that isnt owned by root => find /etc -type f ! -user root =mac=> find /etc/ -type f !
    -user root
files accessed within the past 10 minutes => find . -type f -amin -10 =mac=> find . -type f -atime
    -10m
everything under shared that belongs to the group devs => find shared -mindepth 1 -group devs
find files whose name contains a space => find . -type f -name '* *'
txt files except notes.txt => find . -type f -iname '*.txt' ! -name notes.txt
the most recently changed file anywhere below src => find src -type f -printf '%T@\t%TY-%Tm-%Td
    %TH:%TM\t%p\0' | sort -znr | head -zn 1 | cut -zf 2- | tr '\0' '\n' =mac=> find src -type f
    -exec stat -f '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort -nr | head -n 1 | cut -f 2-
world writable directories under /opt, ignoring errors => find /opt -mindepth 1 -type d -perm -o=w
    2> /dev/null
dotfiles in ~ above 1M at any depth => find ~ -type f -name '.?*' -size +1M
do I have any csv in data that is empty => find data -type f -iname '*.csv' -empty
list files by size, biggest first => ls -lhS
show the 10 newest files in ~/Downloads => find ~/Downloads -type f -printf '%T@\t%TY-%Tm-%Td
    %TH:%TM\t%p\0' | sort -znr | head -zn 10 | cut -zf 2- | tr '\0' '\n' =mac=> find ~/Downloads
    -type f -exec stat -f '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort -nr | head -n 10 | cut -f 2-
what's in the docs folder => ls docs
top 5 largest files in /var/log including subdirectories => find /var/log -type f -printf '%s\t%p\0'
    | sort -znr | head -zn 5 | tr '\0' '\n' =mac=> find /var/log -type f -exec stat -f '%z%t%N' {} +
    | sort -nr | head -n 5
only show folders, not files => find . -mindepth 1 -maxdepth 1 -type d
recursive listing of src => ls -R src
long listing with human readable sizes => ls -lh
list everything in reverse alphabetical order => ls -r
can you show file permissions and owners in /etc/ssh => ls -l /etc/ssh
show inode numbers of the files in this dir => find . -type f -exec ls -i {} +
smallest three files in this directory => find . -type f -printf '%s\t%p\0' | sort -zn | head -zn 3
    | tr '\0' '\n' =mac=> find . -type f -exec stat -f '%z%t%N' {} + | sort -n | head -n 3
Sort the files here by extension => ls -X =mac=>
list pngs in images ordered by date, latest last => find images -type f -iname '*.png' -printf
    '%T@\t%TY-%Tm-%Td %TH:%TM\t%p\0' | sort -zn | cut -zf 2- | tr '\0' '\n' =mac=> find images -type
    f -iname '*.png' -exec stat -f '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort -n | cut -f 2-
give me the name of the oldest file in logs => find logs -type f -printf '%T@\t%TY-%Tm-%Td
    %TH:%TM\t%p\0' | sort -zn | head -zn 1 | cut -zf 2- | tr '\0' '\n' =mac=> find logs -type f
    -exec stat -f '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort -n | head -n 1 | cut -f 2-
print the full path of every file in src => find src -type f -exec realpath {} +
list all files except *.tmp => find . -type f ! -name '*.tmp'
when was report.docx last modified => stat -c %y report.docx =mac=> stat -f %Sm report.docx
list subdirectories of ~/Music sorted by name => find ~/Music -mindepth 1 -maxdepth 1 -type d
    -print0 | sort -z | tr '\0' '\n' =mac=> find ~/Music -mindepth 1 -maxdepth 1 -type d | sort
ten biggest folders under /home => find /home -mindepth 1 -maxdepth 1 -type d -exec du -sh0 {} + |
    sort -zhr | head -zn 10 | tr '\0' '\n' =mac=> find /home -mindepth 1 -maxdepth 1 -type d -exec
    du -sh {} + | sort -hr | head -n 10
only file names in /usr/bin starting with z => find /usr/bin -type f -name 'z*'
latest log in /var/log/nginx, name only => find /var/log/nginx -type f -iname '*.log' -printf
    '%T@\t%TY-%Tm-%Td %TH:%TM\t%p\0' | sort -znr | head -zn 1 | cut -zf 2- | tr '\0' '\n' =mac=>
    find /var/log/nginx -type f -iname '*.log' -exec stat -f '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort
    -nr | head -n 1 | cut -f 2-
dirs only, hidden ones => find . -mindepth 1 -maxdepth 1 -type d -name '.?*'
how many files are in this directory => find . -type f -printf . | wc -c =mac=> find . -type f
    -print0 | tr -cd '\0' | wc -c
count lines in app.log => wc -l app.log
number of words in essay.txt => wc -w essay.txt
count all python files recursively => find . -type f -iname '*.py' -printf . | wc -c =mac=> find .
    -type f -iname '*.py' -print0 | tr -cd '\0' | wc -c
total lines of code in all .js files under src => find src -type f -name '*.js' -exec cat {} + | wc
    -l
how often does ERROR occur in app.log => grep -oh ERROR app.log | wc -l
how many lines in app.log contain "timeout" => grep -h timeout app.log | wc -l
count files per extension => find . -type f -name '?*.*' -printf '%f\0' | sed -z 's/.*\.//' | tr
    '\n\0' '?\n' | sort | uniq -c | sort -rn =mac=>
characters in tweet.txt => wc -m tweet.txt
count the unique lines in ips.txt => sort -u ips.txt | wc -l
Count blank lines in config.ini => grep -c '^[[:space:]]*$' config.ini
how many non-empty lines does main.c have => grep -c '[^[:space:]]' main.c
number of hidden files in ~ => find ~ -type f -name '.?*' -printf . | wc -c =mac=> find ~ -type f
    -name '.?*' -print0 | tr -cd '\0' | wc -c
how many jpgs do i have in Pictures and its subfolders => find ~/Pictures -type f \( -iname '*.jpg'
    -o -iname '*.jpeg' \) -printf . | wc -c =mac=> find ~/Pictures -type f \( -iname '*.jpg' -o
    -iname '*.jpeg' \) -print0 | tr -cd '\0' | wc -c
line count for each txt file in docs => find docs -type f -iname '*.txt' -exec wc -l {} +
occurrences of each word in book.txt, most common first => tr -cs '[:alnum:]' '[\n*]' < book.txt |
    sed '/^$/d' | sort | uniq -c | sort -rn
how many times does each line appear in access.log => sort access.log | uniq -c | sort -rn
count directories, recursively, in /etc => find /etc -mindepth 1 -type d -printf . | wc -c =mac=>
    find /etc/ -mindepth 1 -type d -print0 | tr -cd '\0' | wc -c
how many columns does data.csv have => awk -F , 'NR == 1 { print NF }' < data.csv
count commas in data.csv => tr -cd , < data.csv | wc -c
lines that don't start with # in hosts.conf, how many? => grep -vc -e '^#' hosts.conf
files larger than 1G in /data, only the count => find /data -type f -size +1G -printf . | wc -c
    =mac=> find /data -type f -size +1G -print0 | tr -cd '\0' | wc -c
how many files were modified today in src => find src -type f -newermt 'today 00:00' -printf . | wc
    -c =mac=> find src -type f -newermt "$(date +%F)" -print0 | tr -cd '\0' | wc -c
count the number of symlinks in this tree => find . -type l -printf . | wc -c =mac=> find . -type l
    -print0 | tr -cd '\0' | wc -c
How many entries are in backup.zip? => unzip -Z1 backup.zip | grep -vc '/$'
Count the files in each subdirectory => find . -type f -printf '%h\0' | sort -z | uniq -zc | tr '\0'
    '\n' =mac=>
tally the values in column 3 of data.csv => cut -d , -f 3 data.csv | sort | uniq -c | sort -rn
length of the longest line in main.py => awk 'length > longest { longest = length } END { print
    longest }' < main.py
count case-insensitively the lines with warning in syslog.txt => grep -hi warning syslog.txt | wc -l
how many html files contain <script in public => find public -type f \( -iname '*.html' -o -iname
    '*.htm' \) -exec grep -qF '<script' {} \; -printf . | wc -c =mac=> find public -type f \( -iname
    '*.html' -o -iname '*.htm' \) -exec grep -qF '<script' {} \; -print0 | tr -cd '\0' | wc -c
search for "connection refused" in app.log => grep -n 'connection refused' app.log
grep TODO in all python files => find . -type f -iname '*.py' -exec grep -Hn TODO {} +
lines in users.csv without @ => grep -vF @ users.csv
which files in src contain getUser => grep -rl getUser src
look for password in every file under /etc, ignore permission errors => find /etc -type f -exec grep
    -Hn password {} + 2> /dev/null =mac=> find /etc/ -type f -exec grep -Hn password {} + 2>
    /dev/null
print 3 lines before and after each "panic" in kernel.log => grep -nC 3 panic kernel.log
Lines starting with Date in mail.txt => grep -e '^Date' mail.txt
get all lines ending with a semicolon from test.js => grep -e ';$' test.js
extract all email addresses from contacts.txt => grep -Eo '[[:alnum:]._%+-]+@[[:alnum:].-]+'
    contacts.txt
pull ip addresses out of access.log => grep -Eo '([0-9]{1,3}\.){3}[0-9]{1,3}' access.log
does config.yml mention port 8080 => grep -n 'port 8080' config.yml
search the "meeting notes" folder for budget => grep -rn budget 'meeting notes'
files in docs that do not mention license => grep -rL license docs
show all lines with digits in report.txt => grep '[0-9]' report.txt
lines of names.txt that are in banned.txt => grep -xFf banned.txt names.txt
first 20 lines of app.log => head -n 20 app.log
show the last line of notes.txt => tail -n 1 notes.txt
lines 10 to 20 of main.py => sed -n 10,20p main.py
print only line 42 from config.ini => sed -n 42p config.ini
second column of data.csv => awk -F , '{ print $2 }' < data.csv
sort names.txt alphabetically and drop duplicates => sort -u names.txt
what are the differences between a.txt and b.txt => diff a.txt b.txt
sum up the numbers in prices.txt => awk '{ sum += $1 } END { print sum }' < prices.txt
convert readme.txt to uppercase and show it => tr '[:lower:]' '[:upper:]' < readme.txt
follow server.log as it grows => tail -f server.log
skip the header of data.csv => tail -n +2 data.csv
show notes.txt with line numbers => cat -n notes.txt
reverse the order of lines in list.txt => tac list.txt =mac=> tail -r list.txt
sort scores.txt numerically, highest first => sort -n -r scores.txt
add up column 3 of sales.csv => awk -F , '{ sum += $3 } END { print sum }' < sales.csv
side by side comparison of old.conf and new.conf => diff -y old.conf new.conf
print everything but the last 5 lines of app.log => head -n -5 app.log =mac=>
show duplicated lines in emails.txt only => sort emails.txt | uniq -d
the file 'my file.txt', please show it => cat 'my file.txt'
last 50 lines of /var/log/syslog that contain sshd => grep sshd /var/log/syslog | tail -n 50
sort data.csv by the second column => sort -t , -k 2,2 data.csv
average of the values in numbers.txt => awk '$1 == $1 + 0 { sum += $1; count++ } END { if (count)
    print sum / count }' < numbers.txt
columns 1 and 4 from /etc/passwd => awk -F : -v OFS=: '{ print $1, $4 }' < /etc/passwd
read long.txt page by page => less long.txt
are photo1.jpg and photo2.jpg identical? => cmp photo1.jpg photo2.jpg && echo identical
lines common to list1.txt and list2.txt => grep -Fxf list1.txt list2.txt
what's in b.txt but not in a.txt => grep -vxFf a.txt b.txt
largest number in values.txt => sort -n values.txt | tail -n 1
shuffle the lines of playlist.txt => shuf playlist.txt =mac=> sort -R playlist.txt
join the lines of ids.txt with commas => paste -sd , ids.txt
pretty print config.json => python3 -m json.tool config.json
lowercase version of NAMES.TXT => tr '[:upper:]' '[:lower:]' < NAMES.TXT
replace foo with bar in notes.txt => sed -i s/foo/bar/g notes.txt =mac=> sed -i '' s/foo/bar/g
    notes.txt
swap tabs for 4 spaces in main.py => sed -i "s/$(printf '\t')/$(printf '%4s')/g" main.py =mac=> sed
    -i '' "s/$(printf '\t')/$(printf '%4s')/g" main.py
remove trailing whitespace from src/app.js => sed -i 's/[[:space:]]*$//' src/app.js =mac=> sed -i ''
    's/[[:space:]]*$//' src/app.js
delete blank lines from list.txt => sed -i '/^[[:space:]]*$/d' list.txt =mac=> sed -i ''
    '/^[[:space:]]*$/d' list.txt
get rid of windows line endings in script.sh => sed -i 's/\r$//' script.sh =mac=> sed -i ''
    "s/$(printf '\r')\$//" script.sh
remove lines containing DEBUG from app.log => sed -i /DEBUG/d app.log =mac=> sed -i '' /DEBUG/d
    app.log
add "END" as the last line of file.txt => printf '%s\n' END >> file.txt
insert a line "#!/bin/bash" at the top of run.sh => { printf '%s\n' '#!/bin/bash'; cat run.sh; } >
    run.sh.tmp && cat run.sh.tmp > run.sh && rm run.sh.tmp
replace "localhost" by "db.local" in .env, keep a backup => sed -i.bak s/localhost/db.local/g .env
replace Foo no matter the case with qux in a.txt => sed -i s/Foo/qux/gI a.txt =mac=> sed -i ''
    s/Foo/qux/gI a.txt
delete the first line of data.csv => sed -i 1d data.csv =mac=> sed -i '' 1d data.csv
take out line 5 through 9 from poem.txt => sed -i 5,9d poem.txt =mac=> sed -i '' 5,9d poem.txt
strip all html tags from page.html => sed 's/<[^>]*>//g' page.html
squeeze multiple spaces into one in text.txt => tr -s ' ' < text.txt
Remove all double quotes from data.csv => sed -i 's/"//g' data.csv =mac=> sed -i '' 's/"//g'
    data.csv
append ";" to the end of each line in queries.sql => sed -i 's/$/;/' queries.sql =mac=> sed -i ''
    's/$/;/' queries.sql
replace old_name with new_name across all files in src, skip .git => find src -type f ! -name .git !
    -path '*/.git/*' -exec sed -i s/old_name/new_name/g {} + =mac=> find src -type f ! -name .git !
    -path '*/.git/*' -exec sed -i '' s/old_name/new_name/g {} +
turn newlines into spaces in words.txt => tr '\n' ' ' < words.txt
delete notes.txt => rm notes.txt
remove the build directory and everything in it => rm -r build
delete all .tmp files here and in subfolders => find . -type f -name '*.tmp' -delete
remove empty directories under cache => find cache -mindepth 1 -type d -empty -delete
delete files older than 7 days in /tmp/uploads => find /tmp/uploads -type f -mtime +6 -delete =mac=>
    find /tmp/uploads -type f -mtime +7d -delete
get rid of .DS_Store files everywhere below this folder => find . -type f -name .DS_Store -delete
rm everything in logs but keep the folder itself => find logs -mindepth 1 -delete
delete 'old report.pdf' => rm 'old report.pdf'
delete everything in downloads except pdf files => find ~/Downloads -type f ! -iname '*.pdf' -delete
remove all zero size files in data => find data -type f -empty -delete
wipe all node_modules dirs => find . -type d -name node_modules -prune -exec rm -r {} +
please erase log files over 50MB in /var/log => find /var/log -type f -iname '*.log' -size +50M
    -delete
can you delete a.txt, b.txt and c.txt => rm a.txt b.txt c.txt
remove file named "-rf" => rm ./-rf
delete broken links in ~/bin => find ~/bin -type l -xtype l -delete =mac=> find ~/bin -type l !
    -exec test -e {} \; -delete
remove jpg and png in /tmp/thumbs bigger than 2M => find /tmp/thumbs -type f \( -iname '*.jpg' -o
    -iname '*.jpeg' -o -iname '*.png' \) -size +2M -delete
securely erase secret.key => shred -u secret.key =mac=> rm -P secret.key
delete files that start with temp_ in the current directory only => find . -maxdepth 1 -type f -name
    'temp_*' -delete
throw away all files owned by user bob in /shared => find /shared -type f -user bob -delete
delete files ending in ~ from src => find src -type f -name '*~' -delete
drop the folder "New Folder" with contents => rm -r 'New Folder'
delete the log files in app that contain nothing => find app -type f -iname '*.log' -empty -delete
copy notes.txt to notes.bak => cp notes.txt notes.bak
move all jpgs from ~/Downloads to ~/Pictures => find ~/Downloads -type f \( -iname '*.jpg' -o -iname
    '*.jpeg' \) -exec mv -n {} ~/Pictures/ \;
rename report.txt to report_final.txt => mv report.txt report_final.txt
copy the src folder into backup recursively => cp -R src backup
change the extension of all .txt files to .md => find . -type f -name '*.txt' -exec sh -c 'for file;
    do mv -n "$file" "${file%.*}.md"; done' sh {} +
move 'my file.txt' into docs => mv 'my file.txt' docs
copy only the csv files modified in the last 2 days from data to archive => find data -type f -iname
    '*.csv' -mtime -2 -exec cp {} archive/ \; =mac=> find data -type f -iname '*.csv' -mtime -2d
    -exec cp {} archive/ \;
copy a.txt, b.txt and c.txt to /mnt/usb => cp a.txt b.txt c.txt /mnt/usb
move files over 1GB from ~/Videos to /mnt/big => find ~/Videos -type f -size +1G -exec mv -n {}
    /mnt/big/ \;
move the newest file in ~/Downloads to this folder => find ~/Downloads -type f -printf '%T@\t%p\0' |
    sort -znr | head -zn 1 | cut -zf 2- | xargs -0rI{} mv -n {} ./ =mac=>
rename directory test to tests => mv test tests
duplicate the template folder as project1 => cp -R template project1
move the folder "Tax 2022" to ~/Documents/Archive => mv 'Tax 2022' ~/Documents/Archive
create an empty file called todo.txt => touch todo.txt
make a folder named images => mkdir -p images
new directory a/b/c with parents => mkdir -p a/b/c
make three folders: src, test and docs => mkdir -p src test docs
write "hello world" to hello.txt => printf '%s\n' 'hello world' > hello.txt
append "done" to log.txt => printf '%s\n' done >> log.txt
hard link of data.csv called data2.csv => ln data.csv data2.csv
create file 'shopping list.txt' => touch 'shopping list.txt'
create a temp directory => mktemp -d
sym link ~/bin/run pointing to /opt/app/run.sh => ln -s /opt/app/run.sh ~/bin/run
update timestamp on build.stamp => touch build.stamp
concatenate part1.txt and part2.txt into whole.txt => cat part1.txt part2.txt > whole.txt
split big.log into pieces of 1000 lines => split -l 1000 big.log
make sure directory logs/archive exists => mkdir -p logs/archive
make script.sh executable => chmod +x script.sh
give everyone read access to docs.pdf => chmod a+r docs.pdf
change owner of data.csv to alice => chown alice data.csv
what permissions does /etc/shadow have => ls -ld /etc/shadow
remove the execute bit from all txt files => find . -type f -iname '*.txt' -exec chmod -x {} +
who owns /var/www/html => stat -c %U /var/www/html =mac=> stat -f %Su /var/www/html
show octal permissions of the files in this folder => find . -type f -exec stat -c %a {} + =mac=>
    find . -type f -exec stat -f %Lp {} +
make all .sh in scripts executable => find scripts -type f -name '*.sh' -exec chmod +x {} +
set the sticky bit on /shared/tmp => chmod +t /shared/tmp
copy permissions from a.txt to b.txt => chmod --reference=a.txt b.txt =mac=>
change "my file.txt" permissions to 640 => chmod 640 'my file.txt'
show acl of report.txt => getfacl report.txt =mac=> ls -le report.txt
is deploy.sh executable? => test -x deploy.sh && echo yes || echo no
compress the docs folder into docs.tar.gz => tar -czf docs.tar.gz docs
extract archive.tar.gz => tar -xf archive.tar.gz
unzip photos.zip into the pictures directory => mkdir -p pictures && unzip photos.zip -d pictures
list contents of backup.tar without extracting => tar -tf backup.tar
zip all txt files here into texts.zip => find . -type f -iname '*.txt' -exec zip texts.zip {} +
gzip access.log => gzip access.log
gunzip data.json.gz but keep the original => gunzip -k data.json.gz
tar up src excluding node_modules => tar -czf src.tar.gz --exclude=node_modules src
unpack foo.tar.bz2 => tar -xf foo.tar.bz2
what's inside release.zip => unzip -l release.zip
add new.txt to existing archive.tar => tar -rf archive.tar new.txt
extract to /opt: app.tgz => mkdir -p /opt && tar -xf app.tgz -C /opt
is bundle.zip damaged? test it => unzip -t bundle.zip
extract all the zips in this folder => find . -type f -iname '*.zip' -exec unzip {} \;
tar a.txt b.txt c.txt together as abc.tar => tar -cf abc.tar a.txt b.txt c.txt
backup home dir to /mnt/backup/home.tar.gz => tar -czf /mnt/backup/home.tar.gz ~
zstd the file model.bin => zstd model.bin
size of the docs folder => du -sh docs
how much free space do i have => df -h
total size of all mp4 files here => find . -type f -iname '*.mp4' -printf '%s\n' | awk '{ sum += $1
    } END { printf "%.0f\n", sum }' =mac=> find . -type f -iname '*.mp4' -exec stat -f %z {} + | awk
    '{ sum += $1 } END { printf "%.0f\n", sum }'
how big is movie.mkv, human readable => ls -lh movie.mkv
percentage used on / => df -h /
is there inodes left on the disk => df -i
sizes of all hidden folders in ~ => find ~ -mindepth 1 -maxdepth 1 -type d -name '.?*' -exec du -sh
    {} +
20 largest files in /, errors hidden => find / -type f -printf '%s\t%p\0' | sort -znr | head -zn 20
    | tr '\0' '\n' 2> /dev/null =mac=> find / -type f -exec stat -f '%z%t%N' {} + | sort -nr | head
    -n 20 2> /dev/null
show mounted filesystems with their type => df -hT =mac=> mount
total size of files older than 90 days in archive => find archive -type f -mtime +89 -printf '%s\n'
    | awk '{ sum += $1 } END { printf "%.0f\n", sum }' =mac=> find archive -type f -mtime +90d -exec
    stat -f %z {} + | awk '{ sum += $1 } END { printf "%.0f\n", sum }'
everything in this directory with its size, smallest to largest => ls -lhSr
What is the size of directory ~/Library/Caches? => du -sh ~/Library/Caches
files in docs with their sizes in bytes, no dirs => ls -lh docs
size of log dir without the gz files => find log -type f ! -iname '*.gz' -printf '%s\n' | awk '{ sum
    += $1 } END { printf "%.0f\n", sum }' =mac=> find log -type f ! -iname '*.gz' -exec stat -f %z
    {} + | awk '{ sum += $1 } END { printf "%.0f\n", sum }'
md5 of iso.img => md5sum iso.img =mac=> md5 iso.img
sha256 checksum for ubuntu.iso => sha256sum ubuntu.iso =mac=> shasum -a 256 ubuntu.iso
base64 encode logo.png => base64 < logo.png
decode secret.b64 to secret.txt => base64 -d < secret.b64 > secret.txt =mac=> base64 -D < secret.b64
    > secret.txt
what encoding is data.csv => file -bi data.csv =mac=> file -bI data.csv
convert latin1.txt from iso-8859-1 to utf-8 => iconv -f iso-8859-1 -t utf-8 latin1.txt
sha1 of every file in dist => find dist -type f -exec sha1sum {} + =mac=> find dist -type f -exec
    shasum -a 1 {} +
hex dump of header.bin => xxd header.bin
show the first 16 bytes of image.png in hex => xxd -l 16 image.png
CRC of firmware.bin => cksum firmware.bin
base64 of the string hello => printf %s hello | base64
file type of mystery => file mystery
printable strings in program.exe => strings program.exe
mime type of attachment.dat => file -b --mime-type attachment.dat
octal dump of data.bin => od data.bin
blake2 hash of file.iso => b2sum file.iso =mac=>
md5 for text files in docs, sub dirs too => find docs -type f -iname '*.txt' -exec md5sum {} +
    =mac=> find docs -type f -iname '*.txt' -exec md5 {} +
hash the password "hunter2" with sha256 => printf %s hunter2 | sha256sum =mac=>
what is the sha256sum of 'my file.txt' => sha256sum 'my file.txt' =mac=> shasum -a 256 'my file.txt'
check if download.zip matches md5 d41d8cd98f00b204e9800998ecf8427e => grep -n 'md5
    d41d8cd98f00b204e9800998ecf8427e' download.zip
"""


class TestFiles(AnswersTest):
    def test_each_prompt_has_its_command_on_both_platforms(self) -> None:
        self.check_answers(ANSWERS)


if __name__ == "__main__":
    unittest.main()
