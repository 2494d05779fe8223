"""What people asked who did not know the rules, and what each prompt is answered with on Linux and
macOS; each command was read by somebody who did. What was asked and is missed is not here."""
from __future__ import annotations

import unittest

import caro
from tests.test_rules_system import AnswersTest

# Prompt => command, and the macOS form where that differs ("": none).
FILES = r"""
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
rename all txt files to md => find . -type f -iname '*.txt' ! -path '*/.git/*' -exec sh -c 'for
    file; do mv -n "$file" "${file%.*}.md"; done' sh {} +
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
find empty directories and delete them => find . -mindepth 1 -type d -empty ! -path '*/.git/*'
    -delete
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
sum the first column of numbers.txt => awk '{ sum += $1 } END { printf "%.15g\n", sum }' <
    numbers.txt
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
delete all files that contain foo => find . -type f ! -path '*/.git/*' -exec grep -q foo {} \;
    -delete
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
sort numbers.txt from highest to lowest => sort -rn numbers.txt
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
get the sum of the numbers in numbers.txt => grep -Eoh -e '-?[0-9]+(\.[0-9]+)?' numbers.txt | awk '{
    sum += $1 } END { printf "%.15g\n", sum }'
largest number in numbers.txt => grep -Eoh -e '-?[0-9]+(\.[0-9]+)?' numbers.txt | sort -n | tail -n
    1
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
most common lines in names.txt => sort names.txt | uniq -c | sort -rn
clean out the cache directory => find cache -mindepth 1 -delete
make directories one, two and three => mkdir -p one two three
look up the dns records of example.com => dig example.com
where is python installed => command -v python
push my branch to origin => git push -u origin HEAD
diff between main and develop => git diff main develop
fetch all remotes and prune => git fetch --all --prune
amend the last commit message => git commit --amend
run nginx in the background on port 8080 => docker run -d -p 8080:80 nginx
any broken symlinks around here? => find . -type l -xtype l =mac=> find . -type l ! -exec test -e {}
    \; -print
get me the paths of all zero-byte files => find . -type f -empty
largest 10 files in this directory tree => find . -type f -printf '%s\t%p\0' | sort -znr | head -zn
    10 | tr '\0' '\n' =mac=> find . -type f -exec stat -f '%z%t%N' {} + | sort -nr | head -n 10
list files in docs along with their permissions => ls -l docs
search app.log for either error or warning => grep -n -e error -e warning app.log
search for the whole word cat in notes.txt => grep -nw cat notes.txt
list files containing TODO, just the names => grep -rl TODO .
get the last line that contains ERROR in app.log => grep ERROR app.log | tail -n 1
show me the first 5 matches of error in app.log => grep -m 5 error app.log
lines in names.txt that are also in other.txt => grep -xFf other.txt names.txt
what's the difference between file a.txt and b.txt? => diff a.txt b.txt
join a.txt and b.txt into one file called all.txt => cat a.txt b.txt > all.txt
add a line saying done at the end of notes.txt => printf '%s\n' done >> notes.txt
what does line 7 of notes.txt say => sed -n 7p notes.txt
delete all files in the trash folder => find trash -type f -delete
delete everything in tmp except the directory itself => find tmp -mindepth 1 -delete
move notes.txt up one directory => mv notes.txt ..
change the name of file a.txt to z.txt => mv a.txt z.txt
sync src to backup with rsync => rsync -a src/ backup/
make all filenames lowercase => find . -depth -type f -name '*[[:upper:]]*' ! -path '*/.git/*' -exec
    sh -c 'for file; do name=$(printf %s "${file##*/}" | tr "[:upper:]" "[:lower:]"); mv -n "$file"
    "${file%/*}/$name"; done' sh {} +
create a file hello.txt containing hello => printf '%s\n' hello > hello.txt
hard link notes.txt to notes2.txt => ln notes.txt notes2.txt
make a 10MB file called test.img => dd if=/dev/zero of=test.img bs=1M count=10 =mac=> dd
    if=/dev/zero of=test.img bs=1m count=10
create an empty python file main.py => touch main.py
which groups do I belong to => id -Gn
create a tarball of src excluding .git => tar -czf src.tar.gz --exclude=.git src
unzip files.zip to the folder out => mkdir -p out && unzip files.zip -d out
test whether files.zip is corrupted => unzip -t files.zip
how full is the root partition => df -h /
ssh into server1 as admin => ssh admin@server1
how long has the computer been up => uptime
yesterday's date as YYYY-MM-DD => date -d yesterday +%F =mac=> date -v-1d +%F
list all branches including remote ones => git branch -a
initialise a git repo here => git init
pull the ubuntu image => docker pull ubuntu
restart the container named api => docker restart api
show pods with their ip addresses => kubectl get pods -o wide
how many unique ip addresses are in access.log => grep -Eo '([0-9]{1,3}\.){3}[0-9]{1,3}' access.log
    | sort -u | wc -l
lowercase every line of names.txt => tr '[:upper:]' '[:lower:]' < names.txt
add line numbers to script.py => cat -n script.py
split big.log into pieces of 100 MB => split -b 100m big.log
encrypt secret.txt with a password => gpg -c secret.txt
copy report.pdf to alice@host:/home/alice => scp report.pdf alice@host:/home/alice
show the 3 lines before and after each match of panic in kern.log => grep -nC 3 panic kern.log
count how often each word appears in book.txt => tr -cs '[:alnum:]' '[\n*]' < book.txt | sed '/^$/d'
    | sort | uniq -c | sort -rn
create a directory tree a/b/c => mkdir -p a/b/c
follow the last 50 lines of app.log => tail -n 50 -f app.log
show the last 20 lines of app.log and keep watching => tail -n 20 -f app.log
copy bob@host:/var/log/app.log here => scp bob@host:/var/log/app.log .
upload site.tar.gz to deploy@example.com:/srv => scp site.tar.gz deploy@example.com:/srv
download backup@nas:/data/a.zip to /tmp => scp backup@nas:/data/a.zip /tmp
decrypt secret.txt.gpg => gpg -d secret.txt.gpg
fetch https://example.com/api and pretty print the json => curl -fsSL https://example.com/api |
    python3 -m json.tool
run ubuntu interactively in docker => docker run -it --rm ubuntu
switch to the staging namespace => kubectl config set-context --current --namespace=staging
set permissions of id_rsa to 600 => chmod 600 id_rsa
convert tabs to 4 spaces in main.c => sed -i "s/$(printf '\t')/$(printf '%4s')/g" main.c =mac=> sed
    -i '' "s/$(printf '\t')/$(printf '%4s')/g" main.c
show rows of data.csv where column 2 is greater than 100 => awk -F , '$2 + 0 > 100' < data.csv
concatenate all txt files into one.txt => find . -type f -iname '*.txt' ! -path ./one.txt -exec cat
    {} + > one.txt
show non-ascii characters in a.txt => grep -nP '[^\x00-\x7F]' a.txt =mac=>
create a password protected zip of docs => zip -er docs.zip docs
save the list of txt files to list.txt => find . -type f -iname '*.txt' ! -path ./list.txt >
    list.txt
save the names of all files to list.txt => find . -type f ! -path ./list.txt > list.txt
merge all csv files in data into data/all.csv => find data -type f -iname '*.csv' ! -path
    data/all.csv -exec cat {} + > data/all.csv
show the second word of every line in a.txt => awk '{ print $2 }' < a.txt
find lines with non-ascii characters in a.txt => grep -nP '[^\x00-\x7F]' a.txt =mac=>
zip docs with a password => zip -er docs.zip docs
make a copy of the project folder called project-old => cp -R project project-old
look at the end of error.log => tail error.log
keep an eye on error.log => tail -f error.log
what changed between old.txt and new.txt => diff old.txt new.txt
put the lines of a.txt in alphabetical order => sort a.txt
how many different values are in column 1 of data.csv => cut -d , -f 1 data.csv | sort -u | wc -l
what does site.tar.gz contain => tar -tf site.tar.gz
is my internet working => ping -c 4 1.1.1.1
add alice to sudoers => sudo usermod -aG sudo alice =mac=> sudo dseditgroup -o edit -a alice -t user
    admin
why did nginx fail => journalctl -u nginx -n 50 =mac=>
what's in my crontab => crontab -l
throw away my local changes => git restore .
remove a.txt from git but keep it on disk => git rm --cached a.txt
set my git name to Alice => git config --global user.name Alice
which containers are up => docker ps
get into the web container => docker exec -it web sh
what does a.zip contain => unzip -l a.zip
set git email to a@b.co => git config --global user.email a@b.co
make a copy of a.txt called b.txt => cp a.txt b.txt
is the connection up => ping -c 4 1.1.1.1
how much space is taken by pdfs => find . -type f -iname '*.pdf' -printf '%s\n' | awk '{ sum += $1 }
    END { printf "%.0f\n", sum }' =mac=> find . -type f -iname '*.pdf' -exec stat -f %z {} + | awk
    '{ sum += $1 } END { printf "%.0f\n", sum }'
number the lines of a.txt => cat -n a.txt
show a.txt without blank lines => grep -v '^[[:space:]]*$' a.txt
total number of lines in src => find src -type f -exec cat {} + | wc -l
ssh to bob@host => ssh bob@host
ssh to web1 => ssh web1
copy my ssh key to bob@host => ssh-copy-id bob@host
print every other line of a.txt => awk 'NR % 2 == 1' < a.txt
show my environment sorted => env | sort
show the biggest file's name only => find . -type f -printf '%s\t%p\0' | sort -znr | head -zn 1 | tr
    '\0' '\n' =mac=> find . -type f -exec stat -f '%z%t%N' {} + | sort -nr | head -n 1
what is the newest pdf's name => find . -type f -iname '*.pdf' -printf '%T@\t%TY-%Tm-%Td
    %TH:%TM\t%p\0' | sort -znr | head -zn 1 | cut -zf 2- | tr '\0' '\n' =mac=> find . -type f -iname
    '*.pdf' -exec stat -f '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort -nr | head -n 1 | cut -f 2-
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
sort by modification time oldest at the top => ls -ltr
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
nr of subfolders in ~/projects => find ~/projects -mindepth 1 -type d -printf . | wc -c =mac=> find
    ~/projects -mindepth 1 -type d -print0 | tr -cd '\0' | wc -c
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
extract all email addresses from contacts.txt => grep -Eo
    '[[:alnum:]._%+-]+@[[:alnum:]-]+(\.[[:alnum:]-]+)+' contacts.txt
pull ip addresses out of access.log => grep -Eo '([0-9]{1,3}\.){3}[0-9]{1,3}' access.log
does config.yml mention port 8080 => grep -n 'port 8080' config.yml
search the "meeting notes" folder for budget => grep -rn budget 'meeting notes'
files in docs that do not mention license => grep -rL license docs
show all lines with digits in report.txt => grep '[0-9]' report.txt
lines of names.txt that are in banned.txt => grep -xFf banned.txt names.txt
two lines after each match of Exception in server.log => grep -nA 2 Exception server.log
first 20 lines of app.log => head -n 20 app.log
show the last line of notes.txt => tail -n 1 notes.txt
lines 10 to 20 of main.py => sed -n 10,20p main.py
print only line 42 from config.ini => sed -n 42p config.ini
second column of data.csv => awk -F , '{ print $2 }' < data.csv
sort names.txt alphabetically and drop duplicates => sort -u names.txt
what are the differences between a.txt and b.txt => diff a.txt b.txt
sum up the numbers in prices.txt => grep -Eoh -e '-?[0-9]+(\.[0-9]+)?' prices.txt | awk '{ sum += $1
    } END { printf "%.15g\n", sum }'
convert readme.txt to uppercase and show it => tr '[:lower:]' '[:upper:]' < readme.txt
follow server.log as it grows => tail -f server.log
skip the header of data.csv => tail -n +2 data.csv
show notes.txt with line numbers => cat -n notes.txt
reverse the order of lines in list.txt => tac list.txt =mac=> tail -r list.txt
sort scores.txt numerically, highest first => sort -n -r scores.txt
add up column 3 of sales.csv => awk -F , '{ sum += $3 } END { printf "%.15g\n", sum }' < sales.csv
side by side comparison of old.conf and new.conf => diff -y old.conf new.conf
print everything but the last 5 lines of app.log => head -n -5 app.log =mac=>
show duplicated lines in emails.txt only => sort emails.txt | uniq -d
the file 'my file.txt', please show it => cat 'my file.txt'
last 50 lines of /var/log/syslog that contain sshd => grep sshd /var/log/syslog | tail -n 50
sort data.csv by the second column => sort -t , -k 2,2 data.csv
average of the values in numbers.txt => grep -Eoh -e '-?[0-9]+(\.[0-9]+)?' numbers.txt | awk '{ sum
    += $1; count++ } END { if (count) print sum / count }'
columns 1 and 4 from /etc/passwd => awk -F : -v OFS=: '{ print $1, $4 }' < /etc/passwd
read long.txt page by page => less long.txt
are photo1.jpg and photo2.jpg identical? => cmp photo1.jpg photo2.jpg && echo identical
lines common to list1.txt and list2.txt => grep -Fxf list1.txt list2.txt
what's in b.txt but not in a.txt => grep -vxFf a.txt b.txt
largest number in values.txt => grep -Eoh -e '-?[0-9]+(\.[0-9]+)?' values.txt | sort -n | tail -n 1
shuffle the lines of playlist.txt => shuf playlist.txt =mac=> sort -R playlist.txt
join the lines of ids.txt with commas => paste -sd , ids.txt
pretty print config.json => python3 -m json.tool config.json
lowercase version of NAMES.TXT => tr '[:upper:]' '[:lower:]' < NAMES.TXT
wrap text of letter.txt at 80 chars => fold -s -w 80 letter.txt
replace foo with bar in notes.txt => sed -i s/foo/bar/g notes.txt =mac=> sed -i '' s/foo/bar/g
    notes.txt
swap tabs for 4 spaces in main.py => sed -i "s/$(printf '\t')/$(printf '%4s')/g" main.py =mac=> sed
    -i '' "s/$(printf '\t')/$(printf '%4s')/g" main.py
in all .html files under public change "Copyright 2023" to "Copyright 2024" => find public -type f
    -name '*.html' ! -path '*/.git/*' -exec sed -i 's/Copyright 2023/Copyright 2024/g' {} + =mac=>
    find public -type f -name '*.html' ! -path '*/.git/*' -exec sed -i '' 's/Copyright
    2023/Copyright 2024/g' {} +
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
prefix every line in names.txt with "- " => sed -i 's/^/- /' names.txt =mac=> sed -i '' 's/^/- /'
    names.txt
replace old_name with new_name across all files in src, skip .git => find src -type f ! -path
    '*/.git/*' ! -name .git -exec sed -i s/old_name/new_name/g {} + =mac=> find src -type f ! -path
    '*/.git/*' ! -name .git -exec sed -i '' s/old_name/new_name/g {} +
turn newlines into spaces in words.txt => tr '\n' ' ' < words.txt
delete notes.txt => rm notes.txt
remove the build directory and everything in it => rm -r build
delete all .tmp files here and in subfolders => find . -type f -name '*.tmp' -delete
remove empty directories under cache => find cache -mindepth 1 -type d -empty ! -path '*/.git/*'
    -delete
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
force delete locked.txt no questions => rm -f locked.txt
clear contents of debug.log without removing it => : > debug.log
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
change the extension of all .txt files to .md => find . -type f -name '*.txt' ! -path '*/.git/*'
    -exec sh -c 'for file; do mv -n "$file" "${file%.*}.md"; done' sh {} +
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
copy hidden files also from ~/conf to ~/backup => find ~/conf -type f -name '.?*' -exec cp {}
    ~/backup/ \;
move the folder "Tax 2022" to ~/Documents/Archive => mv 'Tax 2022' ~/Documents/Archive
create an empty file called todo.txt => touch todo.txt
make a folder named images => mkdir -p images
new directory a/b/c with parents => mkdir -p a/b/c
make three folders: src, test and docs => mkdir -p src test docs
write "hello world" to hello.txt => printf '%s\n' 'hello world' > hello.txt
append "done" to log.txt => printf '%s\n' done >> log.txt
hard link of data.csv called data2.csv => ln data.csv data2.csv
make a 10MB file of zeros named test.bin => dd if=/dev/zero of=test.bin bs=1M count=10 =mac=> dd
    if=/dev/zero of=test.bin bs=1m count=10
create file 'shopping list.txt' => touch 'shopping list.txt'
create a temp directory => mktemp -d
sym link ~/bin/run pointing to /opt/app/run.sh => ln -s /opt/app/run.sh ~/bin/run
create a private folder secrets with mode 700 => mkdir -m 700 secrets
update timestamp on build.stamp => touch build.stamp
set the modification date of photo.jpg to 1 jan 2020 => touch -d 2020-01-01 photo.jpg =mac=>
concatenate part1.txt and part2.txt into whole.txt => cat part1.txt part2.txt > whole.txt
merge all csvs in parts into all.csv => find parts -type f -iname '*.csv' -exec cat {} + > all.csv
split big.log into pieces of 1000 lines => split -l 1000 big.log
make sure directory logs/archive exists => mkdir -p logs/archive
make script.sh executable => chmod +x script.sh
give everyone read access to docs.pdf => chmod a+r docs.pdf
change owner of data.csv to alice => chown alice data.csv
take away write permission from group and others on key.pem => chmod go-w key.pem
what permissions does /etc/shadow have => ls -ld /etc/shadow
set group of shared folder to staff, recursive => chgrp -R staff shared
remove the execute bit from all txt files => find . -type f -iname '*.txt' -exec chmod -x {} +
who owns /var/www/html => stat -c %U /var/www/html =mac=> stat -f %Su /var/www/html
show octal permissions of the files in this folder => find . -type f -exec stat -c '%a %n' {} +
    =mac=> find . -type f -exec stat -f '%Lp %N' {} +
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
make a zip of the folder "Holiday Pics" => zip -r 'Holiday Pics'.zip 'Holiday Pics'
only pull README.md out of project.tar.gz => tar -xf project.tar.gz README.md
add new.txt to existing archive.tar => tar -rf archive.tar new.txt
extract to /opt: app.tgz => mkdir -p /opt && tar -xf app.tgz -C /opt
compress every log file separately in /var/log/app => find /var/log/app -type f -iname '*.log' -exec
    gzip {} +
is bundle.zip damaged? test it => unzip -t bundle.zip
extract all the zips in this folder => find . -type f -iname '*.zip' -exec unzip {} \;
tar a.txt b.txt c.txt together as abc.tar => tar -cf abc.tar a.txt b.txt c.txt
backup home dir to /mnt/backup/home.tar.gz => tar -czf /mnt/backup/home.tar.gz ~
zstd the file model.bin => zstd model.bin
size of the docs folder => du -sh docs
how much free space do i have => df -h
what takes up the most space in /home, sorted => du -ah -d 1 /home | sort -hr =mac=> du -h -d
    1 /home | sort -hr
total size of all mp4 files here => find . -type f -iname '*.mp4' -printf '%s\n' | awk '{ sum += $1
    } END { printf "%.0f\n", sum }' =mac=> find . -type f -iname '*.mp4' -exec stat -f %z {} + | awk
    '{ sum += $1 } END { printf "%.0f\n", sum }'
how big is movie.mkv, human readable => ls -lh movie.mkv
percentage used on / => df -h /
is there inodes left on the disk => df -i
sizes of all hidden folders in ~ => find ~ -mindepth 1 -maxdepth 1 -type d -name '.?*' -exec du -sh
    {} +
du of /var, one level deep only => du -h -d 1 /var
show mounted filesystems with their type => df -hT =mac=> mount
total size of files older than 90 days in archive => find archive -type f -mtime +89 -printf '%s\n'
    | awk '{ sum += $1 } END { printf "%.0f\n", sum }' =mac=> find archive -type f -mtime +90d -exec
    stat -f %z {} + | awk '{ sum += $1 } END { printf "%.0f\n", sum }'
check space left in the folder /mnt/usb => df -h /mnt/usb
average file size in uploads => find uploads -type f -printf '%s\n' | awk '{ sum += $1; count++ }
    END { printf "%.0f\n", count ? sum / count : 0 }' =mac=> find uploads -type f -exec stat -f %z
    {} + | awk '{ sum += $1; count++ } END { printf "%.0f\n", count ? sum / count : 0 }'
everything in this directory with its size, smallest to largest => ls -lhSr
list block devices and sizes => lsblk =mac=> diskutil list
how much do .log files take up in /var/log => find /var/log -type f -name '*.log' -printf '%s\n' |
    awk '{ sum += $1 } END { printf "%.0f\n", sum }' =mac=> find /var/log -type f -name '*.log'
    -exec stat -f %z {} + | awk '{ sum += $1 } END { printf "%.0f\n", sum }'
What is the size of directory ~/Library/Caches? => du -sh ~/Library/Caches
filesystem usage for /dev/sda1 only => df -h /dev/sda1
how many gigs is ~/Videos => du -sh ~/Videos
size of log dir without the gz files => find log -type f ! -iname '*.gz' -printf '%s\n' | awk '{ sum
    += $1 } END { printf "%.0f\n", sum }' =mac=> find log -type f ! -iname '*.gz' -exec stat -f %z
    {} + | awk '{ sum += $1 } END { printf "%.0f\n", sum }'
md5 of iso.img => md5sum iso.img =mac=> md5 iso.img
sha256 checksum for ubuntu.iso => sha256sum ubuntu.iso =mac=> shasum -a 256 ubuntu.iso
verify files against checksums.sha256 => sha256sum -c checksums.sha256 =mac=> shasum -a 256 -c
    checksums.sha256
base64 encode logo.png => base64 < logo.png
decode secret.b64 to secret.txt => base64 -d < secret.b64 > secret.txt =mac=> base64 -D < secret.b64
    > secret.txt
what encoding is data.csv => file -bi data.csv =mac=> file -bI data.csv
convert latin1.txt from iso-8859-1 to utf-8 => iconv -f iso-8859-1 -t utf-8 latin1.txt
find duplicate files by checksum in photos => find photos -type f -exec sha256sum -z {} + | sort -z
    | uniq -zw 64 -D | tr '\0' '\n' =mac=> find photos -type f -exec shasum -a 256 {} + | sort | awk
    '$1 == last { print held $0; held = ""; next } { last = $1; held = $0 "\n" }'
sha1 of every file in dist => find dist -type f -exec sha1sum {} + =mac=> find dist -type f -exec
    shasum -a 1 {} +
hex dump of header.bin => xxd header.bin
show the first 16 bytes of image.png in hex => xxd -l 16 image.png
CRC of firmware.bin => cksum firmware.bin
save md5 sums of all jpgs in sums.md5 => find . -type f \( -iname '*.jpg' -o -iname '*.jpeg' \)
    -exec md5sum {} + > sums.md5 =mac=>
base64 of the string hello => printf %s hello | base64
decode the base64 string aGVsbG8= => printf %s aGVsbG8= | base64 -d =mac=> printf %s aGVsbG8= |
    base64 -D
file type of mystery => file mystery
printable strings in program.exe => strings program.exe
convert utf-16 file export.txt to utf-8 => iconv -f utf-16 -t utf-8 export.txt
mime type of attachment.dat => file -b --mime-type attachment.dat
octal dump of data.bin => od data.bin
blake2 hash of file.iso => b2sum file.iso =mac=>
md5 for text files in docs, sub dirs too => find docs -type f -iname '*.txt' -exec md5sum {} +
    =mac=> find docs -type f -iname '*.txt' -exec md5 {} +
hash the password "hunter2" with sha256 => printf %s hunter2 | sha256sum =mac=>
what is the sha256sum of 'my file.txt' => sha256sum 'my file.txt' =mac=> shasum -a 256 'my file.txt'
which process is using the file /var/log/syslog => lsof /var/log/syslog
run backup.sh in the background and keep it running after I log out => nohup ./backup.sh > /dev/null
    2>&1 &
follow redirects of http://github.com and print the final url => curl -sIL -o /dev/null -w
    '%{url_effective}\n' http://github.com
post the file data.json to https://api.example.com/items as json => curl -X POST -H 'Content-Type:
    application/json' -d @data.json https://api.example.com/items
what is the value of PATH, one entry per line => printf '%s\n' "$PATH" | tr : '\n'
show failed login attempts => sudo lastb =mac=>
home directory of user www-data => getent passwd www-data | cut -d : -f 6 =mac=> dscl . -read
    /Users/www-data NFSHomeDirectory
reload systemd unit files => sudo systemctl daemon-reload =mac=>
kernel log from the previous boot => journalctl -k -b -1 =mac=>
delete journal logs older than two weeks => sudo journalctl --vacuum-time='2 weeks' =mac=>
show the unit file of nginx => systemctl cat nginx =mac=>
fetch everything and prune deleted branches => git fetch --all --prune
history of file setup.py including renames => git log --oneline --follow -- setup.py
logs of pod api-0 from the previous run => kubectl logs api-0 --previous
update the package list and upgrade everything with apt => sudo apt update && sudo apt upgrade
    =mac=> brew update && brew upgrade
show git log in reverse order oldest first => git log --oneline --reverse
how many subdirectories does src have => find src -mindepth 1 -type d -printf . | wc -c =mac=> find
    src -mindepth 1 -type d -print0 | tr -cd '\0' | wc -c
count the directories here, including nested ones => find . -mindepth 1 -type d -printf . | wc -c
    =mac=> find . -mindepth 1 -type d -print0 | tr -cd '\0' | wc -c
print the first and third columns of data.csv => awk -F , -v OFS=, '{ print $1, $3 }' < data.csv
make everything in names.txt lowercase => tr '[:upper:]' '[:lower:]' < names.txt
replace tabs with spaces in main.c => expand main.c > main.c.tmp && cat main.c.tmp > main.c && rm
    main.c.tmp
turn data.csv from commas into tabs => tr , '\t' < data.csv
replace commas with semicolons in data.csv => sed -i 's/,/;/g' data.csv =mac=> sed -i '' 's/,/;/g'
    data.csv
print every second line of notes.txt => awk 'NR % 2 == 0' < notes.txt
show mounted filesystems and their sizes => df -h
make a compressed archive of src without the node_modules directory => tar -czf src.tar.gz
    --exclude=node_modules src
look at old.log.gz without unpacking it => gunzip -c old.log.gz
set all directories to 755 => find . -mindepth 1 -type d -exec chmod 755 {} +
move files larger than 1MB into big => find . -type f -size +1M ! -path './big/*' -exec mv -n {}
    big/ \;
add the prefix "old_" to all txt files => find . -type f -iname '*.txt' ! -path '*/.git/*' -exec sh
    -c 'for file; do mv -n "$file" "${file%/*}/$0${file##*/}"; done' old_ {} +
copy docs to /tmp/backup preserving timestamps => cp -R -p docs /tmp/backup
compare a.txt with b.txt ignoring whitespace => diff -w a.txt b.txt
byte by byte comparison of a.txt and b.txt => cmp -l a.txt b.txt
please sort the names in names.txt in reverse order => sort -r names.txt
show the first 10 lines of notes.txt in reverse => head -n 10 notes.txt | tac =mac=> head -n 10
    notes.txt | tail -r
copy notes.txt to backup only if it is newer => cp -u notes.txt backup =mac=>
replace the first occurrence of foo with bar in notes.txt => sed -i 0,/foo/s//bar/ notes.txt =mac=>
replace the first occurrence of foo on each line with bar in notes.txt => sed -i s/foo/bar/
    notes.txt =mac=> sed -i '' s/foo/bar/ notes.txt
replace foo with bar in notes.txt, but only on line 3 => sed -i 3s/foo/bar/g notes.txt =mac=> sed -i
    '' 3s/foo/bar/g notes.txt
the last line but one of notes.txt => tail -n 2 notes.txt | head -n 1
unique ip addresses in app.log with counts => grep -Eo '([0-9]{1,3}\.){3}[0-9]{1,3}' app.log | sort
    | uniq -c | sort -rn
show permissions in octal for every file here => find . -type f -exec stat -c '%a %n' {} + =mac=>
    find . -type f -exec stat -f '%Lp %N' {} +
show a tree of directories two levels deep => find . -mindepth 1 -maxdepth 2 -type d | sort
how many files does src contain => find src -type f -printf . | wc -c =mac=> find src -type f
    -print0 | tr -cd '\0' | wc -c
how many files does src have => find src -type f -printf . | wc -c =mac=> find src -type f -print0 |
    tr -cd '\0' | wc -c
how many lines does app.log have => wc -l app.log
how many words does notes.txt contain => wc -w notes.txt
what permissions does a.txt have => ls -ld a.txt
how many files does backup.zip contain => unzip -Z1 backup.zip | grep -vc '/$'
what's using the most space in docs => du -ah -d 1 docs | sort -hr =mac=> du -h -d 1 docs | sort -hr
list files that are in dir1 but not in dir2 => diff -rq dir1 dir2 | grep '^Only in dir1'
move everything except pdfs to misc => find . -mindepth 1 -maxdepth 1 ! -iname '*.pdf' ! -name misc
    -exec mv -n {} misc/ \;
back up all conf files => find . -type f -iname '*.conf' -exec cp {} {}.bak \;
delete all txt files unless they contain budget => find . -type f -iname '*.txt' ! -exec grep -q
    budget {} \; -delete
show every other line of notes.txt => awk 'NR % 2 == 1' < notes.txt
swap the names of a.txt and b.txt => mv a.txt b.txt.tmp && mv b.txt a.txt && mv b.txt.tmp b.txt
which files did I access in the last hour => find . -type f -amin -60 =mac=> find . -type f -atime
    -1h
which files did I open today => find . -type f -newerat 'today 00:00' =mac=> find . -type f -newerat
    "$(date +%F)"
extract email addresses from contacts.txt => grep -Eo
    '[[:alnum:]._%+-]+@[[:alnum:]-]+(\.[[:alnum:]-]+)+' contacts.txt
who owns each txt file => find . -type f -iname '*.txt' -exec stat -c '%U %n' {} + =mac=> find .
    -type f -iname '*.txt' -exec stat -f '%Su %N' {} +
which files are in dir1 but not in dir2 => diff -rq dir1 dir2 | grep '^Only in dir1'
files in dir1 missing from dir2 => diff -rq dir1 dir2 | grep '^Only in dir1'
find python files in src but not in tests => find src -type f -iname '*.py' ! -path '*/tests/*'
move everything but the src folder to old => find . -mindepth 1 -maxdepth 1 ! -name src ! -name old
    -exec mv -n {} old/ \;
how do I see file sizes in a human readable way? => ls -lh
find all jpg and png images in the current directory tree => find . -type f \( -iname '*.jpg' -o
    -iname '*.jpeg' -o -iname '*.png' \)
change every occurrence of "colour" to "color" in all .txt files => find . -type f -name '*.txt' !
    -path '*/.git/*' -exec sed -i s/colour/color/g {} + =mac=> find . -type f -name '*.txt' ! -path
    '*/.git/*' -exec sed -i '' s/colour/color/g {} +
print the last field of each line in access.log => awk '{ print $NF }' < access.log
diff two directories dir1 and dir2 => diff -r dir1 dir2
split big.log into 1000-line chunks => split -l 1000 big.log
make a tar.xz archive of src => tar -caf src.tar.xz src
create a tarball of project excluding node_modules => tar -czf project.tar.gz --exclude=node_modules
    project
view a gzipped log old.log.gz without decompressing it => gunzip -c old.log.gz
copy project to /tmp/backup preserving permissions and timestamps => cp -R -p project /tmp/backup
remove write permission for group and others from config.yaml => chmod go-w config.yaml
change the owner of site to www-data recursively => chown -R www-data site
which 5 folders take up the most space? => find . -mindepth 1 -maxdepth 1 -type d -exec du -sh0 {} +
    | sort -zhr | head -zn 5 | tr '\0' '\n' =mac=> find . -mindepth 1 -maxdepth 1 -type d -exec du
    -sh {} + | sort -hr | head -n 5
show disk usage of all mounted filesystems except tmpfs => df -h -x tmpfs =mac=>
find text files containing "TODO" and show the line numbers => find . -type f -iname '*.txt' -exec
    grep -Hn TODO {} +
truncate big.log to 1 MB => truncate -s 1M big.log =mac=>
list all file extensions used in this project => find . -type f -name '?*.*' -printf '%f\0' | sed -z
    's/.*\.//' | sort -zu | tr '\0' '\n' =mac=>
set all directories to 755 and files to 644 under site => find site -type d -exec chmod 755 {} + -o
    -type f -exec chmod 644 {} +
show line numbers where "main" occurs in main.c => grep -n main main.c
show lines of a.txt containing neither foo nor bar => grep -vF -e foo -e bar a.txt
get all URLs from page.html => grep -Eo 'https?://[^][:space:]"<>()]+' page.html
list files but not directories => find . -maxdepth 1 -type f
copy all files except *.log to backup => find . -maxdepth 1 -type f ! -name '*.log' -exec cp {}
    backup/ \;
find setuid binaries in /usr/bin => find /usr/bin -type f -perm -4000
list files between 10 and 20 days old => find . -type f -mtime +9 -mtime -20 =mac=> find . -type f
    -mtime +10d -mtime -20d
find files that don't have an extension => find . -type f ! -name '?*.*'
search for 192.168.1.1 in hosts.txt literally => grep -nF 192.168.1.1 hosts.txt
get the usernames from /etc/passwd => cut -d : -f 1 /etc/passwd
archive all the logs older than 7 days => find . -type f -iname '*.log' -mtime +6 -print0 | tar -czf
    archive.tar.gz --null -T - =mac=> find . -type f -iname '*.log' -mtime +7d -print0 | tar -czf
    archive.tar.gz --null -T -
tar up all python files => find . -type f -iname '*.py' -print0 | tar -czf archive.tar.gz --null -T
    -
chmod all shell scripts so I can run them => find . -type f -iname '*.sh' -exec chmod +x {} +
files created or changed after 2024-01-01 => find . -type f -newermt 2024-01-01
back up every conf file by adding .bak => find . -type f -iname '*.conf' -exec cp {} {}.bak \;
files in docs with their sizes in bytes, no dirs => find docs -maxdepth 1 -type f -printf '%s\t%p\n'
    =mac=> find docs -maxdepth 1 -type f -exec stat -f '%z%t%N' {} +
which directories take up the most space => find . -mindepth 1 -maxdepth 1 -type d -exec du -sh0 {}
    + | sort -zhr | tr '\0' '\n' =mac=> find . -mindepth 1 -maxdepth 1 -type d -exec du -sh {} + |
    sort -hr
which folders use the most space in docs => find docs -mindepth 1 -maxdepth 1 -type d -exec du -sh0
    {} + | sort -zhr | tr '\0' '\n' =mac=> find docs -mindepth 1 -maxdepth 1 -type d -exec du -sh {}
    + | sort -hr
move all files except pdfs to misc => find . -maxdepth 1 -type f ! -iname '*.pdf' -exec mv -n {}
    misc/ \;
find directories named build or dist below projects => find projects -type d \( -name build -o -name
    dist \)
find symlinks in src that are broken => find src -type l -xtype l =mac=> find src -type l ! -exec
    test -e {} \; -print
pictures (jpg, png or gif) under Pictures taken up more than 500 KB each => find ~/Pictures -type f
    \( -iname '*.jpg' -o -iname '*.jpeg' -o -iname '*.png' -o -iname '*.gif' \) -size +500k -printf
    '%s\t%p\n' =mac=> find ~/Pictures -type f \( -iname '*.jpg' -o -iname '*.jpeg' -o -iname '*.png'
    -o -iname '*.gif' \) -size +500k -exec stat -f '%z%t%N' {} +
sort the pdfs in Documents by size, biggest first, and show only the first 4 => find ~/Documents
    -type f -iname '*.pdf' -printf '%s\t%p\0' | sort -znr | head -zn 4 | tr '\0' '\n' =mac=> find
    ~/Documents -type f -iname '*.pdf' -exec stat -f '%z%t%N' {} + | sort -nr | head -n 4
I want the newest tar.gz in backups => find backups -type f -name '*.tar.gz' -printf
    '%T@\t%TY-%Tm-%Td %TH:%TM\t%p\0' | sort -znr | head -zn 1 | cut -zf 2- | tr '\0' '\n' =mac=>
    find backups -type f -name '*.tar.gz' -exec stat -f '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort -nr
    | head -n 1 | cut -f 2-
compress the log files in logs that are older than a week with gzip => find logs -type f -iname
    '*.log' -mtime +6 -exec gzip {} + =mac=> find logs -type f -iname '*.log' -mtime +7d -exec gzip
    {} +
make a tar.gz archive named src.tar.gz of the src folder => tar -czf src.tar.gz src
which python file in src has the most lines? => find src -type f -iname '*.py' -exec wc -l {} \; |
    sort -rn | head -n 1
print the second column of data.csv sorted with no duplicates => cut -d , -f 2 data.csv | sort -u
subfolders of projects sorted by size, largest first => find projects -mindepth 1 -maxdepth 1 -type
    d -exec du -sh0 {} + | sort -zhr | tr '\0' '\n' =mac=> find projects -mindepth 1 -maxdepth 1
    -type d -exec du -sh {} + | sort -hr
list files by owner alice in shared, modified in the past 24 hours => find shared -type f -user
    alice -mtime -1 =mac=> find shared -type f -user alice -mtime -1d
regular files in the home directory larger than 100 MB, sorted by size => find ~ -type f -size +100M
    -printf '%s\t%p\0' | sort -znr | tr '\0' '\n' =mac=> find ~ -type f -size +100M -exec stat -f
    '%z%t%N' {} + | sort -nr
count png and jpg files in Pictures together => find ~/Pictures -type f \( -iname '*.png' -o -iname
    '*.jpg' -o -iname '*.jpeg' \) -printf . | wc -c =mac=> find ~/Pictures -type f \( -iname '*.png'
    -o -iname '*.jpg' -o -iname '*.jpeg' \) -print0 | tr -cd '\0' | wc -c
how many files of each extension are in Downloads? => find ~/Downloads -type f -name '?*.*' -printf
    '%f\0' | sed -z 's/.*\.//' | tr '\n\0' '?\n' | sort | uniq -c | sort -rn =mac=>
would you show me all the C source files (.c and .h) in src changed since yesterday? => find src
    -type f \( -iname '*.c' -o -name '*.c' -o -name '*.h' \) -newermt 'yesterday 00:00' =mac=> find
    src -type f \( -iname '*.c' -o -name '*.c' -o -name '*.h' \) -newermt "$(date -v-1d +%F)"
list files in data exactly 3 levels deep => find data -mindepth 3 -maxdepth 3 -type f
show size and name of the 3 largest pdfs in Documents => find ~/Documents -type f -iname '*.pdf'
    -printf '%s\t%p\0' | sort -znr | head -zn 3 | tr '\0' '\n' =mac=> find ~/Documents -type f
    -iname '*.pdf' -exec stat -f '%z%t%N' {} + | sort -nr | head -n 3
the 7 newest files anywhere in projects with their dates => find projects -type f -printf
    '%T@\t%TY-%Tm-%Td %TH:%TM\t%p\0' | sort -znr | head -zn 7 | cut -zf 2- | tr '\0' '\n' =mac=>
    find projects -type f -exec stat -f '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort -nr | head -n 7 |
    cut -f 2-
list videos (mp4, mkv) in Videos ordered by size descending => find ~/Videos -type f \( -iname
    '*.mp4' -o -iname '*.mkv' \) -printf '%s\t%p\0' | sort -znr | tr '\0' '\n' =mac=> find ~/Videos
    -type f \( -iname '*.mp4' -o -iname '*.mkv' \) -exec stat -f '%z%t%N' {} + | sort -nr
copy all markdown files from notes to docs, keeping timestamps => find notes -type f \( -iname
    '*.md' -o -iname '*.markdown' \) -exec cp -p {} docs/ \;
unique values in the third column of data.csv with counts, most common first => cut -d , -f 3
    data.csv | sort | uniq -c | sort -rn
remove duplicate lines from words.txt without changing the order => awk '!seen[$0]++' < words.txt >
    words.txt.tmp && cat words.txt.tmp > words.txt && rm words.txt.tmp
count the lines in app.log which contain ERROR => grep -h ERROR app.log | wc -l
show the 5 longest lines in words.txt => awk '{ print length "\t" $0 }' words.txt | sort -nr | head
    -n 5 | cut -f 2-
join a.txt and b.txt line by line => paste a.txt b.txt
show the size of each file and folder here, sorted => du -ah -d 1 . | sort -h =mac=>
inode usage of the file systems => df -i
size of Downloads in megabytes => du -sm ~/Downloads
make a tar archive of docs with xz compression => tar -cJf docs.tar.xz docs
create a backup of Documents as a tar.gz with today's date in the name => tar -czf
    ~/Documents-"$(date +%F)".tar.gz ~/Documents
rename all files in Downloads to lower case => find ~/Downloads -depth -type f -name '*[[:upper:]]*'
    ! -path '*/.git/*' -exec sh -c 'for file; do name=$(printf %s "${file##*/}" | tr "[:upper:]"
    "[:lower:]"); mv -n "$file" "${file%/*}/$name"; done' sh {} +
add the prefix old_ to all txt files in notes => find notes -type f -iname '*.txt' ! -path
    '*/.git/*' -exec sh -c 'for file; do mv -n "$file" "${file%/*}/$0${file##*/}"; done' old_ {} +
replace spaces with underscores in file names in Downloads => find ~/Downloads -depth -type f -name
    '* *' ! -path '*/.git/*' -exec sh -c 'for file; do name=$(printf %s "${file##*/}" | tr " " _);
    mv -n "$file" "${file%/*}/$name"; done' sh {} +
swap the extension .txt for .md in notes => find notes -type f -name '*.txt' ! -path '*/.git/*'
    -exec sh -c 'for file; do mv -n "$file" "${file%.*}.md"; done' sh {} +
give the group write access to shared, recursively => chmod -R g+w shared
make config.yml readable only by its owner => chmod go-rwx config.yml
set all directories in shared to 755 and all files to 644 => find shared -type d -exec chmod 755 {}
    + -o -type f -exec chmod 644 {} +
show the tree of folders two levels deep in projects => find projects -mindepth 1 -maxdepth 2 -type
    d | sort
which directory under projects holds the most files? => find projects -type f -printf '%h\n' | sort
    | uniq -c | sort -rn | head -n 1 =mac=>
large files (over 5 MB) in Downloads and Videos => find ~/Downloads ~/Videos -type f -size +5M
remove write permission for others from everything in shared => find shared -mindepth 1 ! -type l
    -exec chmod o-w {} +
set the group of everything in shared to staff => find shared -mindepth 1 ! -type l -exec chgrp
    staff {} +
find files named like test_*.py ignoring case => find . -type f -iname 'test_*.py'
files in Documents that aren't pdfs and are bigger than 10k => find ~/Documents -type f ! -iname
    '*.pdf' -size +10k
replace the word "all" with "some" in notes.txt => sed -i 's/\ball\b/some/g' notes.txt =mac=>
files modified before 2024 but after 2022 in /srv => find /srv -type f ! -newermt 2024-01-01
    -newermt 2023-01-01
files modified after 2022 but before 2024 in /srv => find /srv -type f -newermt 2023-01-01 !
    -newermt 2024-01-01
log files that exceed 10MB in src => find src -type f -iname '*.log' -size +10M
files in src weighing more than 10MB => find src -type f -size +10M
all log files of 10MB or more => find . -type f -iname '*.log' -size +10485759c
delete log files 10MB or larger in tmp => find tmp -type f -iname '*.log' -size +10485759c -delete
find files 100MB+ in /var => find /var -type f -size +104857599c =mac=> find /var/ -type f -size
    +104857599c
which log files in src take up more than 10MB => find src -type f -iname '*.log' -size +10M
list log files at least 7 days old => find . -type f -iname '*.log' -mtime +6 =mac=> find . -type f
    -iname '*.log' -mtime +7d
log files that are 7 days or older => find . -type f -iname '*.log' -mtime +6 =mac=> find . -type f
    -iname '*.log' -mtime +7d
python files modified less than 7 days ago => find . -type f -iname '*.py' -mtime -7 =mac=> find .
    -type f -iname '*.py' -mtime -7d
files changed over the last 7 days => find . -type f -mtime -7 =mac=> find . -type f -mtime -7d
how many text files are stored in the directory called docs => find docs -type f -iname '*.txt'
    -printf . | wc -c =mac=> find docs -type f -iname '*.txt' -print0 | tr -cd '\0' | wc -c
I'm looking for log files in src => find src -type f -iname '*.log'
count the lines of all python files located in src => find src -type f -iname '*.py' -exec cat {} +
    | wc -l
show lines matching TODO found in src => grep -rn TODO src
20 largest files in /, errors hidden => find / -type f ! -path '/proc/*' ! -path '/sys/*' -printf
    '%s\t%p\0' 2> /dev/null | sort -znr | head -zn 20 | tr '\0' '\n' =mac=> find / -type f ! -path
    '/proc/*' ! -path '/sys/*' -exec stat -f '%z%t%N' {} + 2> /dev/null | sort -nr | head -n 20
top 10 biggest dirs /var => find /var -mindepth 1 -maxdepth 1 -type d -exec du -sh0 {} + | sort -zhr
    | head -zn 10 | tr '\0' '\n' =mac=> find /var/ -mindepth 1 -maxdepth 1 -type d -exec du -sh {} +
    | sort -hr | head -n 10
rename spaces to underscores in all filenames in this folder => find . -depth -type f -name '* *' !
    -path '*/.git/*' -exec sh -c 'for file; do name=$(printf %s "${file##*/}" | tr " " _); mv -n
    "$file" "${file%/*}/$name"; done' sh {} +
create a zip of all csv files => find . -type f -iname '*.csv' -exec zip archive.zip {} +
replace every occurrence of http:// with https:// in all html files => find . -type f \( -iname
    '*.html' -o -iname '*.htm' \) ! -path '*/.git/*' -exec sed -i 's/http:\/\//https:\/\//g' {} +
    =mac=> find . -type f \( -iname '*.html' -o -iname '*.htm' \) ! -path '*/.git/*' -exec sed -i ''
    's/http:\/\//https:\/\//g' {} +
show the most common lines in names.txt with counts => sort names.txt | uniq -c | sort -rn
compare two files a.txt and b.txt side by side => diff -y a.txt b.txt
total size of the current directory in human readable form => du -sh .
find files max 2 levels deep named *.conf => find . -maxdepth 2 -type f -name '*.conf'
show 3 lines of context around each "fatal" in server.log => grep -nC 3 fatal server.log
find all IP addresses in access.log and count them => grep -Eo '([0-9]{1,3}\.){3}[0-9]{1,3}'
    access.log | sort | uniq -c | sort -rn
delete all lines containing debug in server.log => sed -i /debug/d server.log =mac=> sed -i ''
    /debug/d server.log
create a directory a/b/c including parents => mkdir -p a/b/c
copy report.pdf to /tmp/l1out and rename it final.pdf => cp report.pdf /tmp/l1out/final.pdf
add .bak to the end of config.ini => mv -n config.ini config.ini.bak
lowercase all file names in this folder => find . -depth -type f -name '*[[:upper:]]*' ! -path
    '*/.git/*' -exec sh -c 'for file; do name=$(printf %s "${file##*/}" | tr "[:upper:]"
    "[:lower:]"); mv -n "$file" "${file%/*}/$name"; done' sh {} +
remove the prefix IMG_ from all jpg files => find . -type f \( -iname '*.jpg' -o -iname '*.jpeg' \)
    ! -path '*/.git/*' -exec sh -c 'for file; do name=${file##*/}; mv -n "$file"
    "${file%/*}/${name#"$0"}"; done' IMG_ {} +
find . bigger than 500k older than 2 weeks => find . -type f -size +500k -mtime +13 =mac=> find .
    -type f -size +500k -mtime +14d
i want to know how many files are in the folder src and its subfolders => find src -type f -printf .
    | wc -c =mac=> find src -type f -print0 | tr -cd '\0' | wc -c
how can i see what files are taking up the most space in my downloads folder => find ~/Downloads
    -type f -printf '%s\t%p\0' | sort -znr | tr '\0' '\n' =mac=> find ~/Downloads -type f -exec stat
    -f '%z%t%N' {} + | sort -nr
hi, I need a list of all the text files which have the word invoice inside them => find . -type f
    -iname '*.txt' -exec grep -qw invoice {} \; -print
which files in here were created by user alice => find . -type f -user alice
files with permission exactly 600 => find . -type f -perm 600
count lines of code in java files excluding blank lines => find . -type f -iname '*.java' -exec cat
    {} + | grep -c '[^[:space:]]'
add file notes.txt to existing backup.tar => tar -rf backup.tar notes.txt
extract only file readme.md from site.zip => unzip site.zip readme.md
create xz compressed tarball of data => tar -cJf data.tar.xz data
size of big.log in bytes => wc -c big.log
change modification time of notes.txt to now => touch notes.txt
set timestamp of notes.txt to 1 Jan 2023 => touch -d 2023-01-01 notes.txt =mac=>
how many days until Christmas => python3 -c 'from datetime import date; t = date.today();
    print((date(t.year + (t > date(t.year, 12, 25)), 12, 25) - t).days)'
show columns 2 through 4 of data.csv => cut -d , -f 2-4 data.csv
print usernames from /etc/passwd sorted alphabetically => cut -d : -f 1 /etc/passwd | sort
merge a.txt and b.txt column by column => paste a.txt b.txt
remove everything after # on each line of config.ini => sed -i 's/#.*//' config.ini =mac=> sed -i ''
    's/#.*//' config.ini
give everyone read permission on public recursively => chmod -R a+r public
files between 1M and 5M in size => find . -type f -size +1048575c -size -5242881c
which directory is eating all my disk space => du -h -d 1 . | sort -hr
print the last column of table.tsv => awk -F '\t' '{ print $NF }' < table.tsv
sum the numbers in the second column of sales.csv => awk -F , '{ sum += $2 } END { printf "%.15g\n",
    sum }' < sales.csv
biggest 20 files on the system => find / -type f ! -path '/proc/*' ! -path '/sys/*' -printf
    '%s\t%p\0' | sort -znr | head -zn 20 | tr '\0' '\n' =mac=> find / -type f ! -path '/proc/*' !
    -path '/sys/*' -exec stat -f '%z%t%N' {} + | sort -nr | head -n 20
take a look at notes.txt => cat notes.txt
what's in here => ls
what is in this folder => ls
got any duplicates in ~/Pictures? => find ~/Pictures -type f -exec sha256sum -z {} + | sort -z |
    uniq -zw 64 -D | tr '\0' '\n' =mac=> find ~/Pictures -type f -exec shasum -a 256 {} + | sort |
    awk '$1 == last { print held $0; held = ""; next } { last = $1; held = $0 "\n" }'
find duplicates in ~/Pictures => find ~/Pictures -type f -exec sha256sum -z {} + | sort -z | uniq
    -zw 64 -D | tr '\0' '\n' =mac=> find ~/Pictures -type f -exec shasum -a 256 {} + | sort | awk
    '$1 == last { print held $0; held = ""; next } { last = $1; held = $0 "\n" }'
tail the last 100 lines of app.log and follow => tail -n 100 -f app.log
zip everything here => zip -r archive.zip .
what command shows the current directory => pwd
command for listing all log files in src => find src -type f -iname '*.log'
show me what's in src => ls src
anything bigger than 1gb? => find . -type f -size +1G
count unique values in the first column of access.log => awk '{ print $1 }' < access.log | sort -u |
    wc -l
list files with their permissions sorted by size => find . -type f -printf '%s\t%p\0' | sort -znr |
    cut -zf 2- | xargs -0r ls -Uld =mac=>
list files oldest first, but only the first three => find . -type f -printf '%T@\t%TY-%Tm-%Td
    %TH:%TM\t%p\0' | sort -zn | head -zn 3 | cut -zf 2- | tr '\0' '\n' =mac=> find . -type f -exec
    stat -f '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort -n | head -n 3 | cut -f 2-
find files whose name does not contain test in src => find src -type f ! -name '*test*'
unique values of column 2 of table.tsv => cut -f 2 table.tsv | sort -u
merge all csv files into one file called all.csv => find . -type f -iname '*.csv' ! -path ./all.csv
    -exec cat {} + > all.csv
zip all python files in src => find src -type f -iname '*.py' -exec zip archive.zip {} +
make all files in docs read-only => find docs -type f -exec chmod a-w {} +
show lines matching timeout with 2 lines of context in error.log => grep -nC 2 timeout error.log
find read-only files in docs => find docs -type f ! -perm /222 =mac=> find docs -type f ! -perm +222
make a.txt read-only => chmod a-w a.txt
make every file in docs executable => find docs -type f -exec chmod +x {} +
convert tabs to commas in a.txt => tr '\t' , < a.txt
convert commas to tabs in a.txt => tr , '\t' < a.txt
change the delimiter of a.csv from comma to semicolon => tr , ';' < a.csv
sort names.txt alphabetically ignoring case and save it to sorted.txt => sort -f names.txt >
    sorted.txt
md5 of every file in backup/ and save into checksums.md5 => find backup/ -type f -exec md5sum {} + >
    checksums.md5 =mac=>
convert file from latin1 to utf-8 input.txt output.txt => iconv -f latin1 -t utf-8 input.txt >
    output.txt
show lines with ERROR and 3 lines before and after in app.log => grep -nC 3 ERROR app.log
average of third column in results.csv skipping the header => awk -F , '$3 == $3 + 0 { sum += $3;
    count++ } END { if (count) print sum / count }' < results.csv
get the value of "name" from package.json with jq => jq -r .name package.json
pretty print config.json without jq => python3 -m json.tool config.json
list all keys in settings.json => python3 -c 'import json, sys; print(*json.load(open(sys.argv[1])),
    sep="\n")' settings.json
find lines that are in a.txt and in b.txt both => grep -Fxf a.txt b.txt
lines in a.txt which are missing in b.txt => grep -vxFf b.txt a.txt
make all files in public/ 644 and folders 755 => find public/ -type d -exec chmod 755 {} + -o -type
    f -exec chmod 644 {} +
how many hard links has file data.bin => stat -c %h data.bin =mac=> stat -f %l data.bin
show inode number of file.txt => stat -c %i file.txt =mac=> stat -f %i file.txt
decompress all gz files in this folder and keep the originals => find . -type f -iname '*.gz' -exec
    gunzip -k {} \;
tar the src directory but leave out node_modules and .git => tar -czf src.tar.gz
    --exclude=node_modules --exclude=.git src
files by extension count, sorted => find . -type f -name '?*.*' -printf '%f\0' | sed -z 's/.*\.//' |
    tr '\n\0' '?\n' | sort | uniq -c | sort -rn =mac=>
need to know which files i edited yesterday in ~/work => find ~/work -type f -newermt 'yesterday
    00:00' ! -newermt 'today 00:00' =mac=> find ~/work -type f -newermt "$(date -v-1d +%F)" !
    -newermt "$(date +%F)"
copy folder photos to /mnt/usb keeping dates and permissions => cp -R -p photos /mnt/usb
sync ~/docs to /backup/docs and remove files that were deleted => rsync -a --delete ~/docs/
    /backup/docs/
find python files containing "import os" modified in last week and list them with size => find .
    -type f -iname '*.py' -mtime -7 -exec grep -q 'import os' {} \; -printf '%s\t%p\n' =mac=> find .
    -type f -iname '*.py' -mtime -7d -exec grep -q 'import os' {} \; -exec stat -f '%z%t%N' {} +
get the 5 biggest log files in /var/log older than a week, sorted by size => find /var/log -type f
    -iname '*.log' -mtime +6 -printf '%s\t%p\0' | sort -znr | head -zn 5 | tr '\0' '\n' =mac=> find
    /var/log -type f -iname '*.log' -mtime +7d -exec stat -f '%z%t%N' {} + | sort -nr | head -n 5
find files of group developers over 50MB in /srv and show owner and size => find /srv -type f -group
    developers -size +50M -ls
get unique values of column 3 in orders.csv with their counts, top 5 => cut -d , -f 3 orders.csv |
    sort | uniq -c | sort -rn | head -n 5
grep lines starting with # in /etc/ssh/sshd_config => grep -e '^#' /etc/ssh/sshd_config
show uncommented non-empty lines of nginx.conf => grep -vE '^[[:space:]]*(#|$)' nginx.conf
insert "#!/bin/bash" at the first line of run.sh => sed -i '1i\#!\/bin\/bash' run.sh =mac=>
find all files in ~/project except .git folder => find ~/project -type f ! -path '*/.git/*' ! -name
    .git
delete all logs in ./logs unless they are called important.log => find ./logs -type f -iname '*.log'
    ! -name important.log -delete
second largest file in /var/log => find /var/log -type f -printf '%s\t%p\0' | sort -znr | sed -zn 2p
    | tr '\0' '\n' =mac=> find /var/log -type f -exec stat -f '%z%t%N' {} + | sort -nr | sed -n 2p
copy all files from src to dst but do not overwrite existing ones => find src -maxdepth 1 -type f
    -exec cp -n {} dst/ \;
lines with "warning" but without "deprecated" in build.log => grep warning build.log | grep -vF -e
    deprecated
words that appear exactly once in list.txt, one word per line => sort list.txt | uniq -u
list the files which have exactly 2 hard links in /data => find /data -type f -links 2
split big.txt in pieces of 1000 lines => split -l 1000 big.txt
rename all files to lowercase in current directory => find . -depth -type f -name '*[[:upper:]]*' !
    -path '*/.git/*' -exec sh -c 'for file; do name=$(printf %s "${file##*/}" | tr "[:upper:]"
    "[:lower:]"); mv -n "$file" "${file%/*}/$name"; done' sh {} +
append "127.0.0.1 test.local" to /etc/hosts => printf '%s\n' '127.0.0.1 test.local' >> /etc/hosts
list everything in this dir but not the pdf files => find . -mindepth 1 ! -iname '*.pdf'
find files newer than reference.txt under /srv => find /srv -type f -newer reference.txt
sort names.txt ignoring case and save it to sorted.txt => sort -f names.txt > sorted.txt
list all python files and save the list to files.txt => find . -type f -iname '*.py' > files.txt
count lines in a.txt, write the result into n.txt => wc -l a.txt > n.txt
replace foo with bar in a.txt and save it as b.txt => sed s/foo/bar/g a.txt > b.txt
replace foo with bar in a.txt without changing the file => sed s/foo/bar/g a.txt
show the last 5 commits and write them to a file called log.txt => git log -n 5 > log.txt
print column 2 of data.csv with awk => awk -F , '{ print $2 }' < data.csv
find files larger than 1MB using find => find . -type f -size +1M
git: status => git status
git: what changed since last commit => git diff HEAD
search for TODO in src with grep => grep -rn TODO src
count processes of each user, most first => ps -eo user= | sort | uniq -c | sort -rn
count files by extension, top 5 => find . -type f -name '?*.*' -printf '%f\0' | sed -z 's/.*\.//' |
    tr '\n\0' '?\n' | sort | uniq -c | sort -rn | head -n 5 =mac=>
sort a.txt and save to a.txt => sort -o a.txt a.txt
show the first 10 lines of notes.txt and save them to head.txt => head -n 10 notes.txt > head.txt
list files and save the output to out.txt => ls > out.txt
listening udp ports only, no tcp => ss -uln =mac=> lsof -nP -iUDP
listening tcp ports only, not udp => ss -tln =mac=> lsof -nP -iTCP -sTCP:LISTEN
top mem procs => ps aux --sort=-%mem =mac=> ps aux -m
show mounts but not tmpfs => findmnt -t notmpfs =mac=>
sync folder site to user@host:/var/www with rsync and delete extra files there => rsync -a --delete
    site/ user@host:/var/www
show the "version" field of package.json => python3 -c 'import json, sys;
    print(json.load(open(sys.argv[1]))[sys.argv[2]])' package.json version
show the keys of data.json => python3 -c 'import json, sys; print(*json.load(open(sys.argv[1])),
    sep="\n")' data.json
validate config.json => python3 -m json.tool config.json > /dev/null && echo valid
check if data.json is valid json => python3 -m json.tool data.json > /dev/null && echo valid
show only the first column of data.csv => awk -F , '{ print $1 }' < data.csv
sort data.csv by column 2 => sort -t , -k 2,2 data.csv
sort data.csv by the second column numerically => sort -t , -n -k 2,2 data.csv
sum of column 4 in sales.csv => awk -F , '{ sum += $4 } END { printf "%.15g\n", sum }' < sales.csv
show rows of data.csv where column 3 is greater than 100 => awk -F , '$3 + 0 > 100' < data.csv
show rows in data.csv where column 2 equals "Berlin" => awk -F , -v value=Berlin '$2 == value' <
    data.csv
remove the header from data.csv => sed -i 1d data.csv =mac=> sed -i '' 1d data.csv
remove duplicate lines from list.txt => awk '!seen[$0]++' < list.txt > list.txt.tmp && cat
    list.txt.tmp > list.txt && rm list.txt.tmp
count unique values in column 2 of data.csv => cut -d , -f 2 data.csv | sort -u | wc -l
merge a.csv and b.csv into c.csv => cat a.csv b.csv > c.csv
lines only in a.txt and not in b.txt => grep -vxFf b.txt a.txt
lines common to a.txt and b.txt => grep -Fxf a.txt b.txt
show what is different between a.txt and b.txt => diff a.txt b.txt
show 5 lines of context around "panic" in syslog.log => grep -nC 5 panic syslog.log
show lines ending with ; in main.c => grep -e ';$' main.c
show lines that start with "export" in ~/.bashrc => grep -e '^export' ~/.bashrc
count lines that don't contain foo in a.txt => grep -cv foo a.txt
lines in app.log containing error or warning => grep -e error -e warning app.log
lines in app.log with both "user" and "login" => grep user app.log | grep -F -e login
find "TODO" in all python files except in tests => find . -type f -iname '*.py' ! -path '*/tests/*'
    -exec grep -Hn TODO {} +
search for "api_key" everywhere but not in node_modules => grep -rn --exclude-dir=node_modules
    api_key .
list files not modified in the last 30 days => find . -type f ! -mtime -30 =mac=> find . -type f !
    -mtime -30d
list files modified in the last 30 minutes in /tmp => find /tmp -type f -mmin -30 =mac=> find /tmp/
    -type f -mtime -30m
list files larger than 5MB but smaller than 20MB => find . -type f -size +5M -size -20971520c
find directories without write permission => find . -mindepth 1 -type d ! -writable =mac=>
find files with no group => find . -type f -nogroup
how many hard links does a.txt have => stat -c %h a.txt =mac=> stat -f %l a.txt
what permissions does run.sh have => ls -ld run.sh
what is the mime type of photo.png => file -b --mime-type photo.png
when was a.txt last changed => stat -c %y a.txt =mac=> stat -f %Sm a.txt
who owns /etc/passwd => stat -c %U /etc/passwd =mac=> stat -f %Su /etc/passwd
copy src to dst without the node_modules folder => rsync -a --exclude=node_modules src/ dst/
copy everything in src to dst except .git => find src -mindepth 1 -maxdepth 1 ! -name .git -exec cp
    -R {} dst/ \;
move all files from a to b, don't overwrite => find a -maxdepth 1 -type f -exec mv -n {} b/ \;
delete empty folders under src => find src -mindepth 1 -type d -empty ! -path '*/.git/*' -delete
remove files with size 0 in /tmp => find /tmp -type f -empty -delete =mac=> find /tmp/ -type f
    -empty -delete
rename photo.jpeg to photo.jpg => mv photo.jpeg photo.jpg
rename all files with spaces to underscores => find . -depth -type f -name '* *' ! -path '*/.git/*'
    -exec sh -c 'for file; do name=$(printf %s "${file##*/}" | tr " " _); mv -n "$file"
    "${file%/*}/$name"; done' sh {} +
replace tabs with 4 spaces in main.py => sed -i "s/$(printf '\t')/$(printf '%4s')/g" main.py =mac=>
    sed -i '' "s/$(printf '\t')/$(printf '%4s')/g" main.py
extract only the pdf files from docs.zip => unzip docs.zip '*.pdf'
extract archive.tar.gz but not the tests folder => tar -xf archive.tar.gz --exclude=tests
create a tar.gz of all log files older than 7 days => find . -type f -iname '*.log' -mtime +6
    -print0 | tar -czf archive.tar.gz --null -T - =mac=> find . -type f -iname '*.log' -mtime +7d
    -print0 | tar -czf archive.tar.gz --null -T -
compress every log file older than 30 days => find . -type f -iname '*.log' -mtime +29 -exec gzip {}
    + =mac=> find . -type f -iname '*.log' -mtime +30d -exec gzip {} +
what is the total size of all jpg files in ~/Pictures => find ~/Pictures -type f \( -iname '*.jpg'
    -o -iname '*.jpeg' \) -printf '%s\n' | awk '{ sum += $1 } END { printf "%.0f\n", sum }' =mac=>
    find ~/Pictures -type f \( -iname '*.jpg' -o -iname '*.jpeg' \) -exec stat -f %z {} + | awk '{
    sum += $1 } END { printf "%.0f\n", sum }'
show the size of each folder in /home sorted => find /home -mindepth 1 -maxdepth 1 -type d -exec du
    -sh0 {} + | sort -zhr | tr '\0' '\n' =mac=> find /home -mindepth 1 -maxdepth 1 -type d -exec du
    -sh {} + | sort -hr
which folder takes the most space in /var => find /var -mindepth 1 -maxdepth 1 -type d -exec du -sh0
    {} + | sort -zhr | head -zn 1 | tr '\0' '\n' =mac=> find /var/ -mindepth 1 -maxdepth 1 -type d
    -exec du -sh {} + | sort -hr | head -n 1
show the 5 largest directories under /usr => find /usr -mindepth 1 -maxdepth 1 -type d -exec du -sh0
    {} + | sort -zhr | head -zn 5 | tr '\0' '\n' =mac=> find /usr -mindepth 1 -maxdepth 1 -type d
    -exec du -sh {} + | sort -hr | head -n 5
count files in each subdirectory => find . -type f -printf '%h\0' | sort -z | uniq -zc | tr '\0'
    '\n' =mac=>
show the tree of src, 2 levels => find src -maxdepth 2 -print | sort
generate a random password of 20 characters => LC_ALL=C tr -dc 'A-Za-z0-9' < /dev/urandom | head -c
    20
show the last modified file in this folder => find . -type f -printf '%T@\t%TY-%Tm-%Td
    %TH:%TM\t%p\0' | sort -znr | head -zn 1 | cut -zf 2- | tr '\0' '\n' =mac=> find . -type f -exec
    stat -f '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort -nr | head -n 1 | cut -f 2-
show the first and the last line of a.txt => sed -n '1p;$p' a.txt
show line 10 of a.txt => sed -n 10p a.txt
remove the extension .bak from all files => find . -type f -name '*.bak' ! -path '*/.git/*' -exec sh
    -c 'for file; do mv -n "$file" "${file%.*}"; done' sh {} +
remove extension txt from files in src => find src -type f -name '*.txt' ! -path '*/.git/*' -exec sh
    -c 'for file; do mv -n "$file" "${file%.*}"; done' sh {} +
remove the ending .old from all files => find . -type f -name '*.old' ! -path '*/.git/*' -exec sh -c
    'for file; do mv -n "$file" "${file%.*}"; done' sh {} +
show the 10 largest files, largest first => find . -type f -printf '%s\t%p\0' | sort -znr | head -zn
    10 | tr '\0' '\n' =mac=> find . -type f -exec stat -f '%z%t%N' {} + | sort -nr | head -n 10
show the 5 newest files newest first => find . -type f -printf '%T@\t%TY-%Tm-%Td %TH:%TM\t%p\0' |
    sort -znr | head -zn 5 | cut -zf 2- | tr '\0' '\n' =mac=> find . -type f -exec stat -f
    '%m%t%Sm%t%N' -t '%F %H:%M' {} + | sort -nr | head -n 5 | cut -f 2-
find md files between 1KB and 5MB or smaller than 1KB => find . -type f -iname '*.md' \( -size
    +1023c -size -5242881c -o -size -1024c \)
find files modified between 2 and 5 days ago or hidden => find . -type f \( -mtime +1 -mtime -5 -o
    -name '.?*' \) =mac=> find . -type f \( -mtime +2d -mtime -5d -o -name '.?*' \)
delete files from last year => find . -type f -newermt "$(date -d 'last year' +%Y-01-01)" ! -newermt
    "$(date +%Y-01-01)" ! -path '*/.git/*' -delete =mac=> find . -type f -newermt "$(date -v-1y
    +%Y-01-01)" ! -newermt "$(date +%Y-01-01)" ! -path '*/.git/*' -delete
delete files modified last year => find . -type f -newermt "$(date -d 'last year' +%Y-01-01)" !
    -newermt "$(date +%Y-01-01)" ! -path '*/.git/*' -delete =mac=> find . -type f -newermt "$(date
    -v-1y +%Y-01-01)" ! -newermt "$(date +%Y-01-01)" ! -path '*/.git/*' -delete
move files from last year to old => find . -type f -newermt "$(date -d 'last year' +%Y-01-01)" !
    -newermt "$(date +%Y-01-01)" ! -path './old/*' -exec mv -n {} old/ \; =mac=> find . -type f
    -newermt "$(date -v-1y +%Y-01-01)" ! -newermt "$(date +%Y-01-01)" ! -path './old/*' -exec mv -n
    {} old/ \;
find files modified in the last year => find . -type f -mtime -365 =mac=> find . -type f -mtime
    -365d
find files modified last month => find . -type f -newermt "$(date -d "$(date +%Y-%m-01) -1 month"
    +%Y-%m-01)" ! -newermt "$(date +%Y-%m-01)" =mac=> find . -type f -newermt "$(date -v-1m
    +%Y-%m-01)" ! -newermt "$(date +%Y-%m-01)"
delete files from last week => find . -type f -mtime -7 ! -path '*/.git/*' -delete =mac=> find .
    -type f -mtime -7d ! -path '*/.git/*' -delete
move everything from a to b => find a -mindepth 1 -maxdepth 1 -exec mv -n {} b/ \;
copy all txt files from a to b => find a -type f -iname '*.txt' -exec cp {} b/ \;
rename branch a to b => git branch -m a b
make all files not world readable => find . -type f -exec chmod o-r {} +
remove world write permission from all files => find . -type f -exec chmod o-w {} +
make files in src not world writable => find src -type f -exec chmod o-w {} +
make a.txt world readable => chmod o+r a.txt
remove files older than a.txt in src => find src -type f ! -newer a.txt ! -samefile a.txt -delete
delete log files in subdirectories only => find . -mindepth 2 -type f -iname '*.log' -delete
remove untracked directories => git clean -fd
delete empty directories except .git => find . -mindepth 1 -type d -empty ! -path '*/.git/*' ! -name
    .git -delete
add prefix old_ to all folders => find . -mindepth 1 -depth -type d ! -path '*/.git/*' -exec sh -c
    'for file; do mv -n "$file" "${file%/*}/$0${file##*/}"; done' old_ {} +
rename a.txt in src to b.txt => mv src/a.txt src/b.txt
rename src/a.txt to b.txt => mv src/a.txt src/b.txt
move pdf files from downloads to documents => find ~/Downloads -type f -iname '*.pdf' -exec mv -n {}
    ~/Documents/ \;
delete log files in downloads and documents => find ~/Downloads ~/Documents -type f -iname '*.log'
    -delete
rename files from .htm to .html => find . -type f -name '*.htm' ! -path '*/.git/*' -exec sh -c 'for
    file; do mv -n "$file" "${file%.*}.html"; done' sh {} +
rename .htm to .html => find . -type f -name '*.htm' ! -path '*/.git/*' -exec sh -c 'for file; do mv
    -n "$file" "${file%.*}.html"; done' sh {} +
convert a.txt to dos line endings => sed -i 's/\r*$/\r/' a.txt =mac=>
change line endings of a.txt to crlf => sed -i 's/\r*$/\r/' a.txt =mac=>
convert unix line endings to windows in a.txt => sed -i 's/\r*$/\r/' a.txt =mac=>
convert a.txt to unix line endings => sed -i 's/\r$//' a.txt =mac=> sed -i '' "s/$(printf '\r')\$//"
    a.txt
fix windows line endings in a.txt => sed -i 's/\r$//' a.txt =mac=> sed -i '' "s/$(printf '\r')\$//"
    a.txt
convert dos to unix in a.txt => sed -i 's/\r$//' a.txt =mac=> sed -i '' "s/$(printf '\r')\$//" a.txt
convert spaces to tabs in a.txt => unexpand -a a.txt > a.txt.tmp && cat a.txt.tmp > a.txt && rm
    a.txt.tmp
replace tabs with spaces in a.txt => expand a.txt > a.txt.tmp && cat a.txt.tmp > a.txt && rm
    a.txt.tmp
remove all running containers => docker rm -f $(docker ps -q)
docker compose stop => docker compose stop
stop the compose services => docker compose stop
delete pod folder => rm -r pod
delete pod web-1 in namespace dev => kubectl delete pod web-1 -n dev
delete web-1 pod => kubectl delete pod web-1
delete namespace dev => kubectl delete namespace dev
decompress a.txt.gz without deleting it => gunzip -k a.txt.gz
revert commit abc123 => git revert --no-edit abc123
add a header "x,y" to a.csv => { printf '%s\n' x,y; cat a.csv; } > a.csv.tmp && cat a.csv.tmp >
    a.csv && rm a.csv.tmp
delete the word foo from a.txt => sed -i 's/\bfoo\b//g' a.txt =mac=>
change the word foo to bar in a.txt => sed -i 's/\bfoo\b/bar/g' a.txt =mac=>
remove the bom from a.txt => sed -i '1s/^\xEF\xBB\xBF//' a.txt =mac=>
make a.txt empty => : > a.txt
make empty file a.txt => touch a.txt
commit with message fix the and bug => git commit -m 'fix the and bug'
replace foo with bar in src => find src -type f ! -path '*/.git/*' -exec sed -i s/foo/bar/g {} +
    =mac=> find src -type f ! -path '*/.git/*' -exec sed -i '' s/foo/bar/g {} +
change all occurrences of foo to bar in src => find src -type f ! -path '*/.git/*' -exec sed -i
    s/foo/bar/g {} + =mac=> find src -type f ! -path '*/.git/*' -exec sed -i '' s/foo/bar/g {} +
replace foo with bar in Makefile => sed -i s/foo/bar/g Makefile =mac=> sed -i '' s/foo/bar/g
    Makefile
replace foo with bar in notes => find notes -type f ! -path '*/.git/*' -exec sed -i s/foo/bar/g {} +
    =mac=> find notes -type f ! -path '*/.git/*' -exec sed -i '' s/foo/bar/g {} +
show the first line of each txt file => find . -type f -iname '*.txt' -exec sed -s -n 1p {} + =mac=>
    find . -type f -iname '*.txt' -exec sed -n 1p {} \;
print lines 5 to 10 of all txt files => find . -type f -iname '*.txt' -exec sed -s -n 5,10p {} +
    =mac=> find . -type f -iname '*.txt' -exec sed -n 5,10p {} \;
show a.txt from line 10 => tail -n +10 a.txt
show every txt file from line 2 => find . -type f -iname '*.txt' -exec tail -q -n +2 {} + =mac=>
    find . -type f -iname '*.txt' -exec sed -n 2p {} \;
show lines after foo in a.txt => sed 0,/foo/d a.txt =mac=>
show lines before foo in a.txt => sed '/foo/,$d' a.txt
show the line after foo in a.txt => grep -nA 1 foo a.txt
reverse each line in a.txt => rev a.txt
compare a.txt and b.txt ignoring case => diff -i a.txt b.txt
compare a.txt and b.txt ignoring whitespace => diff -w a.txt b.txt
print column 2 of a.csv sorted => cut -d , -f 2 a.csv | sort
show a.csv sorted by column 2 => sort -t , -k 2,2 a.csv
count distinct values in column 2 of a.csv => cut -d , -f 2 a.csv | sort -u | wc -l
print columns 2 to 4 of a.txt => awk '{ for (i = 2; i <= 4; i++) printf "%s%s", $i, (i < 4 ? OFS :
    ORS) }' < a.txt
smallest value in column 2 of a.csv => awk -F , '$2 == $2 + 0 { print $2 }' < a.csv | sort -n | head
    -n 1
sum of all numbers in a.txt => grep -Eoh -e '-?[0-9]+(\.[0-9]+)?' a.txt | awk '{ sum += $1 } END {
    printf "%.15g\n", sum }'
count lines in a.csv without the header => tail -n +2 a.csv | wc -l
how many times does error appear in app.log => grep -oh error app.log | wc -l
list the txt files by number of lines => find . -type f -iname '*.txt' -exec wc -l {} \; | sort -rn
format data.json => python3 -m json.tool data.json
replace http:// with https:// in all html files under site, keep a backup => find site -type f \(
    -iname '*.html' -o -iname '*.htm' \) ! -path '*/.git/*' -exec sed -i.bak
    's/http:\/\//https:\/\//g' {} +
largest 20 directories in /var, two levels deep, human readable => find /var -mindepth 1 -maxdepth 2
    -type d -exec du -sh0 {} \; | sort -zhr | head -zn 20 | tr '\0' '\n' =mac=> find /var/ -mindepth
    1 -maxdepth 2 -type d -exec du -sh {} \; | sort -hr | head -n 20
files that don't contain the word license in src => grep -rLw license src
delete all files except .txt files in this folder => find . -maxdepth 1 -type f ! -name '*.txt'
    -delete
create symlink to /opt/app/bin/app in /usr/local/bin => ln -s /opt/app/bin/app /usr/local/bin/
get the key "name" from package.json => python3 -c 'import json, sys;
    print(json.load(open(sys.argv[1]))[sys.argv[2]])' package.json name
join all txt files into one called all.txt => find . -type f -iname '*.txt' ! -path ./all.txt -exec
    cat {} + > all.txt
extract all IP addresses from access.log and count them => grep -Eo '([0-9]{1,3}\.){3}[0-9]{1,3}'
    access.log | sort | uniq -c | sort -rn
split movie.mkv in 500MB parts => split -b 500m movie.mkv
copy directory tree project to backup preserving timestamps => cp -R -p project backup
sync folder A to folder B deleting extra files => rsync -a --delete A/ B/
find the 5 biggest log files under /var and show human sizes => find /var -type f -iname '*.log'
    -printf '%s\t%p\0' | sort -znr | head -zn 5 | tr '\0' '\n' =mac=> find /var/ -type f -iname
    '*.log' -exec stat -f '%z%t%N' {} + | sort -nr | head -n 5
top 10 most frequent ip addresses in access.log => grep -Eo '([0-9]{1,3}\.){3}[0-9]{1,3}' access.log
    | sort | uniq -c | sort -rn | head -n 10
find c and h files containing malloc, list with line numbers => find . -type f \( -iname '*.c' -o
    -iname '*.h' \) -exec grep -Hn malloc {} +
find yaml files containing "replicas: 3" and print the file names => find . -type f \( -iname
    '*.yaml' -o -iname '*.yml' \) -exec grep -qF 'replicas: 3' {} \; -print
find all mp3 files over 10 MB older than a year, print size and path, largest first => find . -type
    f -iname '*.mp3' -size +10M -mtime +364 -printf '%s\t%p\0' | sort -znr | tr '\0' '\n' =mac=>
    find . -type f -iname '*.mp3' -size +10M -mtime +365d -exec stat -f '%z%t%N' {} + | sort -nr
in the logs folder, find gz files older than 30 days and delete them => find logs -type f -iname
    '*.gz' -mtime +29 -delete =mac=> find logs -type f -iname '*.gz' -mtime +30d -delete
find files in /data owned by group staff with permission 640 => find /data -type f -group staff
    -perm 640
sort names.txt ignoring case, in reverse, without duplicates => sort -fru names.txt
under src, count python files => find src -type f -iname '*.py' -printf . | wc -c =mac=> find src
    -type f -iname '*.py' -print0 | tr -cd '\0' | wc -c
sort a.txt without duplicates => sort -u a.txt
delete files created more than 30 days ago => =mac=> find . -type f -Btime +30d ! -path '*/.git/*'
    -delete
follow the end of server.log => tail -f server.log
remove execute permission from all files => find . -type f ! -path '*/.git/*' -exec chmod -x {} +
change all files in www to 644 and all folders to 755 => find www -type d -exec chmod 755 {} + -o
    -type f -exec chmod 644 {} +
change all folders in www to 755 and all files to 644 => find www -type d -exec chmod 755 {} + -o
    -type f -exec chmod 644 {} +
change all folders to 755 and all files to 644 in www => find www -type d -exec chmod 755 {} + -o
    -type f -exec chmod 644 {} +
set files to 644 and directories to 755 in public_html => find public_html -type d -exec chmod 755
    {} + -o -type f -exec chmod 644 {} +
set permissions 644 for all files and 755 for directories in public_html => find public_html -type d
    -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
chmod files 644 and folders 755 in public_html => find public_html -type d -exec chmod 755 {} + -o
    -type f -exec chmod 644 {} +
make all files in src 644 and all folders 755 => find src -type d -exec chmod 755 {} + -o -type f
    -exec chmod 644 {} +
chmod all files to 644 and all directories to 755 => find . ! -path '*/.git/*' \( -type d -exec
    chmod 755 {} + -o -type f -exec chmod 644 {} + \)
set 644 on files and 755 on directories in www => find www -type d -exec chmod 755 {} + -o -type f
    -exec chmod 644 {} +
set files to 600 and folders to 700 under /srv/data recursively => find /srv/data -type d -exec
    chmod 700 {} + -o -type f -exec chmod 600 {} +
set permissions to 755 for directories and 644 for files in www => find www -type d -exec chmod 755
    {} + -o -type f -exec chmod 644 {} +
change file permissions to 644 and folder permissions to 755 in www => find www -type d -exec chmod
    755 {} + -o -type f -exec chmod 644 {} +
convert spaces to newlines in a.txt => tr ' ' '\n' < a.txt
replace commas with newlines in a.txt => tr , '\n' < a.txt
where is link1 pointing to => readlink link1
rename a.txt in x to b.txt => mv x/a.txt x/b.txt
list files deeper than 2 levels => find . -mindepth 3 -type f
"""
SYSTEM = r"""
how much disk space do i have left => df -h
free space on every mounted filesystem, human readable => df -h
what's mounted right now => mount
which filesystem type does each of my partitions use => df -hT =mac=> mount
show partition table of /dev/sda => sudo fdisk -l /dev/sda =mac=> diskutil list /dev/sda
uuid of all my partitions => lsblk -f =mac=> diskutil list
mount /dev/sdb1 on /mnt/usb => sudo mount /dev/sdb1 /mnt/usb =mac=>
please unmount /mnt/usb for me => sudo umount /mnt/usb =mac=> sudo diskutil unmount /mnt/usb
umount the drive /dev/sdb1 => sudo umount /dev/sdb1 =mac=> sudo diskutil unmount /dev/sdb1
which device is /home on? => df /home
total size of /var/log => du -sh /var/log
top 10 largest directories under /home => find /home -mindepth 1 -maxdepth 1 -type d -exec du -sh0
    {} + | sort -zhr | head -zn 10 | tr '\0' '\n' =mac=> find /home -mindepth 1 -maxdepth 1 -type d
    -exec du -sh {} + | sort -hr | head -n 10
size of each subfolder here => find . -mindepth 1 -maxdepth 1 -type d -exec du -sh {} +
list all the hard drives with their size and model => lsblk -d -o NAME,SIZE,MODEL =mac=> diskutil
    list
am i using any swap => swapon --show =mac=> sysctl vm.swapusage
turn off all swap => sudo swapoff -a =mac=>
remount / as read-write => sudo mount -o remount,rw / =mac=>
mount everything listed in fstab => sudo mount -a
mount ubuntu.iso at /mnt/iso as loop device => sudo mount -o loop ubuntu.iso /mnt/iso =mac=>
format /dev/sdc1 as ext4 => sudo mkfs.ext4 /dev/sdc1 =mac=>
check the unmounted filesystem on /dev/sdb2 for errors => sudo fsck /dev/sdb2
smart health status of /dev/sda => sudo smartctl -H /dev/sda
see live disk io stats every 2 seconds => watch -n 2 iostat -x =mac=> while :; do iostat; sleep 2;
    done
percentage used on /boot => df -h /boot
flush filesystem buffers to disk => sync
show me the nfs mounts => mount -t nfs,nfs4 =mac=> mount -t nfs
show all running processes => ps aux
what's hogging my cpu => ps aux --sort=-%cpu =mac=> ps aux -r
top 5 processes by memory => ps aux --sort=-%mem | head -n 6 =mac=> ps aux -m | head -n 6
ten most cpu hungry programs please => ps aux --sort=-%cpu | head -n 11 =mac=> ps aux -r | head -n
    11
is nginx running? => pgrep -x nginx
find process id of mysqld => pgrep -x mysqld
kill 1234 => kill 1234
force kill the process with pid 4321 => kill -9 4321
terminate every firefox process => pkill -x firefox
kill whatever is listening on port 8080 => fuser -k 8080/tcp =mac=> lsof -t -iTCP:8080 -sTCP:LISTEN
    | xargs kill
display the processes belonging to alice => ps -u alice
how many processes are running at the moment? => ps -e -o pid= | wc -l
count the chrome processes => pgrep -c chrome =mac=> pgrep chrome | wc -l
send SIGHUP to pid 1234 => kill -HUP 1234
what command line was pid 2210 started with => ps -o args= -p 2210
parent of process 2210 => ps -o ppid= -p 2210
how long has pid 981 been running => ps -o etime= -p 981
files opened by process 1234 => lsof -p 1234
start top sorted on memory => top -o %MEM =mac=> top -o mem
monitor processes interactively => top
change priority of pid 3333 to 10 => renice -n 10 -p 3333
list zombie processes => ps aux | awk '$8 ~ /^Z/'
threads of process 1234 => ps -T -p 1234 =mac=> ps -M -p 1234
current directory of pid 1234 => pwdx 1234 =mac=>
newest running python process, pid only => pgrep -n python
what ports are open on this machine => ss -tuln =mac=> lsof -nP -iTCP -sTCP:LISTEN
whats using port 8080 => ss -ltnp 'sport = :8080' =mac=> lsof -nP -iTCP:8080 -sTCP:LISTEN
which program has port 5432 taken => ss -ltnp 'sport = :5432' =mac=> lsof -nP -iTCP:5432
    -sTCP:LISTEN
established connections => ss -tun state established =mac=> netstat -an -p tcp | grep ESTABLISHED
my ip address on the lan => ip -brief address =mac=> ifconfig
show local ip of eth0 => ip -brief address show dev eth0 =mac=> ifconfig eth0
list network interfaces => ip -brief link =mac=> ifconfig -a
routing table pls => ip route =mac=> netstat -rn
default gateway? => ip route show default =mac=> route -n get default
ping example.com 4 times => ping -c 4 example.com
can i reach 8.8.8.8 => ping -c 4 8.8.8.8
trace the route to example.com => traceroute example.com
dns lookup for example.com => getent hosts example.com =mac=> dig +short example.com
MX records of example.com => dig +short example.com mx
what name does 93.184.216.34 resolve back to => dig +short -x 93.184.216.34
which dns servers am I using => cat /etc/resolv.conf
grab https://example.com/data.json and save it as out.json => curl -fL -o out.json
    https://example.com/data.json
resume the interrupted download of https://example.com/big.iso => curl -fL -C - -O
    https://example.com/big.iso
http status code of https://example.com => curl -s -o /dev/null -w '%{http_code}\n'
    https://example.com
just the response headers from https://example.com => curl -sI https://example.com
POST {"a":1} as json to http://localhost:8080/api => curl -X POST -H 'Content-Type:
    application/json' -d '{"a":1}' http://localhost:8080/api
serve this folder over http on port 8000 => python3 -m http.server 8000
is port 443 open on example.com? => nc -zv example.com 443
bring down interface eth0 => sudo ip link set eth0 down =mac=> sudo ifconfig eth0 down
turn the wlan0 interface up => sudo ip link set wlan0 up =mac=> sudo ifconfig wlan0 up
mac address of eth0 => cat /sys/class/net/eth0/address =mac=> ifconfig eth0
arp table => ip neigh =mac=> arp -a
ssh into example.com as alice on port 2222 => ssh -p 2222 alice@example.com
capture packets on eth0 for port 53 => sudo tcpdump -i eth0 port 53
firewall rules currently in iptables => sudo iptables -L -n -v =mac=>
allow port 22 through ufw => sudo ufw allow 22 =mac=>
when does the ssl certificate of example.com expire => openssl s_client -connect example.com:443
    -servername example.com < /dev/null 2> /dev/null | openssl x509 -noout -subject -dates
whois info on example.com => whois example.com
how much ram do i have => free -h =mac=> sysctl -n hw.memsize
free memory in megabytes => free -m =mac=> vm_stat
cpu info => lscpu =mac=> sysctl -n machdep.cpu.brand_string
how many cores does this box have? => nproc =mac=> sysctl -n hw.ncpu
uptime => uptime
load average => uptime
which linux distro am i running => cat /etc/os-release =mac=>
all uname information => uname -a
who's logged in => who
what user am I => whoami
hostname please => hostname
rename this host to web01 => sudo hostnamectl set-hostname web01 =mac=> sudo scutil --set HostName
    web01
show all environment variables => env
value of the PATH variable => printenv PATH
print path entries one on each line => printf '%s\n' "$PATH" | tr : '\n'
set EDITOR env var to vim for this session => export EDITOR=vim
status of nginx service => systemctl status nginx =mac=>
could you stop postgresql via systemctl => sudo systemctl stop postgresql =mac=>
make docker start at boot => sudo systemctl enable docker =mac=>
don't start bluetooth on boot anymore => sudo systemctl disable bluetooth =mac=>
which services have failed => systemctl --failed =mac=>
running services => systemctl list-units --type=service --state=running =mac=> launchctl list
is sshd enabled at startup? => systemctl is-enabled sshd =mac=>
follow the logs of nginx unit => journalctl -f -u nginx =mac=>
last 50 lines from the ssh service journal => journalctl -u ssh -n 50 =mac=>
only errors from the journal for today => journalctl -p err --since today =mac=>
usb devices plugged in => lsusb =mac=> system_profiler SPUSBDataType
what graphics card is in here => lspci | grep -iE 'vga|3d|display' =mac=> system_profiler
    SPDisplaysDataType
loaded kernel modules => lsmod =mac=> kextstat
reboot the machine now => sudo reboot
history of reboots => last reboot
current unix timestamp => date +%s
epoch in milliseconds => date +%s%3N =mac=> python3 -c 'import time; print(time.time_ns() //
    1000000)'
convert 1700000000 to a readable date => date -d @1700000000 =mac=> date -r 1700000000
which day of the week was 1999-12-31 => date -d 1999-12-31 +%A =mac=> date -j -f %F 1999-12-31 +%A
what day is it today, just the weekday name => date +%A
yesterday in iso format => date -d yesterday +%F =mac=> date -v-1d +%F
what will the date be two weeks from now? => date -d '+2 weeks' +%F =mac=> date -v+2w +%F
show the time in UTC => date -u
time in Tokyo right now => TZ=Asia/Tokyo date
calendar => cal
cal of the entire year 2025 => cal 2025
print december 2023 calendar => cal 12 2023
week number of the year => date +%V
day of year as a number => date +%j
my timezone? => date +%Z
list available time zones => timedatectl list-timezones =mac=> sudo systemsetup -listtimezones
RFC 2822 formatted date => date -R
iso 8601 date and time with seconds => date +%Y-%m-%dT%H:%M:%S%z
how many days between 2024-01-01 and 2024-03-01 => python3 -c 'from datetime import date;
    print((date.fromisoformat("2024-03-01") - date.fromisoformat("2024-01-01")).days)'
is ntp sync on => timedatectl status =mac=>
current month name => date +%B
what year is it lol => date +%Y
read the hardware clock => sudo hwclock =mac=>
last modification date of notes.txt => stat -c %y notes.txt =mac=> stat -f %Sm notes.txt
what's 90 minutes from now => date -d '+90 minutes' '+%F %T' =mac=> date -v+90M '+%F %T'
what have I changed since last commit => git diff HEAD
commits by alice => git log --oneline --author=alice
how many commits are on this branch => git rev-list --count HEAD
number of commits per author => git shortlog -sn HEAD
history graph of all branches => git log --oneline --graph --all
commits since yesterday => git log --oneline --since='yesterday 00:00'
diff between main and feature/login => git diff main feature/login
just names of files that differ from main => git diff --name-only main
list remote branches => git branch -r
all branches local and remote => git branch -a
create a new branch feature/login and switch to it => git switch -c feature/login
delete local branch feature/login => git branch -d feature/login
remove the branch hotfix from origin => git push origin --delete hotfix
rename current branch to develop => git branch -m develop
stage everything => git add -A
commit with message "fix login bug" => git commit -m 'fix login bug'
amend the last commit without touching its message => git commit --amend --no-edit
undo last commit but keep my changes staged => git reset --soft HEAD~1
throw away all local changes to tracked files => git reset --hard
discard my edits in app.py => git restore app.py
unstage config.yml => git restore --staged config.yml
revert commit abc1234 => git revert --no-edit abc1234
stash my work, including untracked files => git stash -u
apply the latest stash and drop it => git stash pop
what stashes do i have => git stash list
tag this commit as v1.2.0 => git tag v1.2.0
push tag v1.2.0 to origin => git push origin v1.2.0
list tags newest version first => git tag --sort=-version:refname
add remote upstream https://github.com/acme/api.git => git remote add upstream
    https://github.com/acme/api.git
point origin to git@github.com:acme/web.git instead => git remote set-url origin
    git@github.com:acme/web.git
who wrote each line of server.js => git blame server.js
blame for lines 10 to 20 of main.go => git blame -L 10,20 main.go
contents of commit abc1234 => git show abc1234
show README.md as it was on v1.2.0 => git show v1.2.0:README.md
pull latest with rebase => git pull --rebase
push this new branch and set upstream => git push -u origin HEAD
pick commit abc1234 onto my branch => git cherry-pick abc1234
branches already merged into main => git branch --merged main
all containers even stopped ones => docker ps -a
docker images on this host => docker images
logs of the web container => docker logs web
open a shell inside container web => docker exec -it web sh
run ls /app in the api container => docker exec api ls /app
run nginx detached, host port 8080 to container 80 => docker run -d -p 8080:80 nginx
start the stopped container db again => docker start db
remove container old_web => docker rm old_web
force remove the running container web => docker rm -f web
delete every stopped container => docker container prune -f
get rid of dangling images => docker image prune -f
remove the image nginx:1.19 => docker rmi nginx:1.19
clean up everything unused in docker, volumes too => docker system prune -a --volumes
docker disk usage => docker system df
build an image tagged myapp:1.0 from the Dockerfile here => docker build -t myapp:1.0 .
push myapp:1.0 to the registry => docker push myapp:1.0
tag image myapp as registry.example.com/myapp:v1.2.0 => docker tag myapp
    registry.example.com/myapp:v1.2.0
docker compose up in background => docker compose up -d
bring the compose stack down => docker compose down
compose down and wipe its volumes => docker compose down -v
rebuild and start compose services detached => docker compose up -d --build
follow logs of compose service worker => docker compose logs -f worker
list docker volumes => docker volume ls
make a volume called pgdata => docker volume create pgdata
docker networks? => docker network ls
ip address of the container db => docker inspect -f '{{range
    .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' db
live cpu and memory stats of my containers => docker stats --no-stream
which processes run inside container api => docker top api
copy /etc/nginx/nginx.conf out of web container to current dir => docker cp
    web:/etc/nginx/nginx.conf .
port mappings of web container => docker port web
what version of docker is this => docker --version
pods in the prod namespace => kubectl get pods -n prod
all pods across namespaces => kubectl get pods -A
pods with node and ip columns => kubectl get pods -o wide
describe pod web-0 => kubectl describe pod web-0
get logs from pod api-7d9f => kubectl logs pod/api-7d9f
stream the logs of deployment web => kubectl logs -f deployment/web
last 20 log lines, container sidecar in pod web-0 => kubectl logs --tail=20 pod/web-0 -c sidecar
shell into the pod web-0 => kubectl exec -it web-0 -- sh
scale deployment api to 5 replicas => kubectl scale deployment api --replicas=5
rollout status of deployment web => kubectl rollout status deployment web
restart the api deployment in k8s => kubectl rollout restart deployment api
undo last rollout for deployment web => kubectl rollout undo deployment web
revision history of the web deployment => kubectl rollout history deployment/web
k8s namespaces => kubectl get namespaces
create namespace staging on the cluster => kubectl create namespace staging
current kubectl context => kubectl config current-context
what contexts are available in my kubeconfig => kubectl config get-contexts
switch to context prod-cluster => kubectl config use-context prod-cluster
set default namespace to prod for the current context => kubectl config set-context --current
    --namespace=prod
nodes in the cluster => kubectl get nodes
which pods use the most cpu => kubectl top pods --sort-by=cpu
memory and cpu per node in kubernetes => kubectl top nodes --sort-by=memory
apply deploy.yaml => kubectl apply -f deploy.yaml
delete everything defined in deploy.yaml from kubernetes => kubectl delete -f deploy.yaml
delete pod web-0 => kubectl delete pod web-0
services in namespace monitoring => kubectl get services -n monitoring
yaml of deployment api => kubectl get deployment api -o yaml
forward local port 8080 to port 80 of service web => kubectl port-forward svc/web 8080:80
pods labelled app=web => kubectl get pods -l app=web
config maps in prod => kubectl get configmaps -n prod
install nginx with apt => sudo apt install nginx =mac=>
apt remove apache2 => sudo apt remove apache2 =mac=>
refresh apt package lists => sudo apt update =mac=>
upgrade all packages on debian => sudo apt update && sudo apt upgrade =mac=> brew upgrade
which apt packages can be upgraded => apt list --upgradable =mac=> brew outdated
details about package curl in apt => apt show curl =mac=> brew info curl
install the local file app.deb => sudo apt install ./app.deb =mac=>
hold back the package docker-ce from upgrades => sudo apt-mark hold docker-ce =mac=>
dnf install htop => sudo dnf install htop =mac=>
dnf: look for packages matching redis => dnf search redis =mac=>
update all fedora packages => sudo dnf upgrade =mac=>
dnf info about git => dnf info git =mac=>
brew install wget => brew install wget
outdated brew formulae => brew outdated
upgrade node via homebrew => brew upgrade node
update homebrew itself => brew update
pip install everything from requirements.txt => python3 -m pip install -r requirements.txt
upgrade pip package numpy to newest => python3 -m pip install --upgrade numpy
write installed python packages into requirements.txt => python3 -m pip freeze > requirements.txt
outdated pip packages => python3 -m pip list --outdated
npm install express => npm install express
add jest as dev dependency with npm => npm install --save-dev jest
install typescript globally through npm => npm install -g typescript
drop lodash from my npm project => npm uninstall lodash
which npm packages are out of date? => npm outdated
create user alice with a home directory => sudo useradd -m alice =mac=>
change password for alice => sudo passwd alice
change my own password => passwd
add alice to the docker group => sudo usermod -aG docker alice =mac=> sudo dseditgroup -o edit -a
    alice -t user docker
what groups is alice in => id -Gn alice
all users on this system => cut -d : -f 1 /etc/passwd =mac=> dscl . -list /Users
list all groups => cut -d : -f 1 /etc/group =mac=> dscl . -list /Groups
make group called devs => sudo groupadd devs =mac=>
remove group interns => sudo groupdel interns =mac=>
members of the group docker => getent group docker =mac=> dscl . -read /Groups/docker
    GroupMembership
uid and gid of www-data => id www-data
unlock user bob => sudo usermod -U bob =mac=>
switch to user postgres => su - postgres
become root => sudo -i
run whoami as www-data => sudo -u www-data whoami
make deploy.sh executable => chmod +x deploy.sh
chmod 644 on index.html => chmod 644 index.html
remove write permission for others from /srv/data recursively => chmod -R o-w /srv/data
set group of project/ to devs => chgrp devs project/
permissions of /etc/shadow in octal => stat -c %a /etc/shadow =mac=> stat -f %Lp /etc/shadow
who owns config.yml? => stat -c %U config.yml =mac=> stat -f %Su config.yml
my cron jobs => crontab -l
view root's crontab => sudo crontab -l -u root
crontab of user bob => sudo crontab -l -u bob
last logins of alice => last alice
can i sudo? list what I'm allowed => sudo -l
show my umask in symbolic form => umask -S
generate a uuid => uuidgen
random password 20 characters => LC_ALL=C tr -dc 'A-Za-z0-9' < /dev/urandom | head -c 20
I need a 32 byte random hex string => openssl rand -hex 32
base64 encode "hello world" => printf %s 'hello world' | base64
decode aGVsbG8= from base64 => printf %s aGVsbG8= | base64 -d =mac=> printf %s aGVsbG8= | base64 -D
md5 of the string hello => printf %s hello | md5sum =mac=>
sha256 hash for the text "secret" => printf %s secret | sha256sum =mac=>
sha256 checksum of ubuntu.iso => sha256sum ubuntu.iso =mac=> shasum -a 256 ubuntu.iso
sleep 10 seconds => sleep 10
wait for five minutes => sleep 300
where is python3 located => command -v python3
is ffmpeg installed? => command -v ffmpeg
every copy of python on my path => which -a python
node version => node --version
which version of gcc have i got => gcc --version
bash version pls => bash --version
which shell am I using => printf '%s\n' "$SHELL"
random number between 1 and 100 => shuf -i 1-100 -n 1 =mac=> jot -r 1 1 100
numbers 1 through 20, one a line => seq 1 20
manual page for tar => man tar
all aliases defined in this shell => alias
uppercase the text "hello world" => printf '%s\n' 'hello world' | tr '[:lower:]' '[:upper:]'
how many characters in "supercalifragilistic" => printf %s supercalifragilistic | wc -m
create an ed25519 ssh key with comment alice@example.com => ssh-keygen -t ed25519 -C
    alice@example.com
stop firefox nicely => pkill -TERM -x firefox
processes sorted by start time => ps aux --sort=start_time =mac=>
resume the stopped process 5150 => kill -CONT 5150
memory usage of the python processes => ps -o pid,rss,%mem,args -p "$(pgrep -d , python)"
show the environment variables of process 900 => tr '\0' '\n' < /proc/900/environ =mac=> ps eww -p
    900
what is my private ipv4 address => ip -4 -brief address =mac=> ifconfig | grep -w inet
how long does https://example.com take to respond => curl -s -o /dev/null -w '%{time_total}\n'
    https://example.com
show wifi networks nearby => nmcli device wifi list =mac=>
ssh to box.example.com on port 2222 => ssh -p 2222 box.example.com
forward local port 5433 to port 5432 on db.internal through bastion => ssh -N -L
    5433:db.internal:5432 bastion
uuid of /dev/sda1 => lsblk -no UUID /dev/sda1 =mac=> diskutil info /dev/sda1
which partitions are over 80 percent full => df -h | awk 'NR == 1 || $5 + 0 > 80'
monitor disk io => iostat -x 2 =mac=> iostat 2
kernel name and architecture => uname -srm
kernel messages from the boot => journalctl -k -b =mac=> dmesg
show hardware information => sudo lshw -short =mac=> system_profiler SPHardwareDataType
screen resolution => xrandr --current | grep '\*' =mac=> system_profiler SPDisplaysDataType
stop apache2 and disable it => sudo systemctl disable --now apache2 =mac=>
errors in the journal since the last boot => journalctl -b -p err =mac=>
how much disk space does the journal use => journalctl --disk-usage =mac=>
which service took the longest to boot => systemd-analyze blame =mac=>
cancel a scheduled shutdown => sudo shutdown -c =mac=> sudo killall shutdown
mask the bluetooth service => sudo systemctl mask bluetooth =mac=>
yesterday's date as YYYYMMDD => date -d yesterday +%Y%m%d =mac=> date -v-1d +%Y%m%d
show the calendar of this month => cal
last day of this month => date -d "$(date +%Y-%m-01) +1 month -1 day" +%F =mac=>
current time in milliseconds => date +%s%3N =mac=> python3 -c 'import time; print(time.time_ns() //
    1000000)'
is 2028 a leap year => python3 -c 'import calendar; print(calendar.isleap(2028))'
delete the remote branch old-stuff on origin => git push origin --delete old-stuff
discard all local changes to README.md => git restore README.md
who committed the most in this repo => git shortlog -sn HEAD
list tags newest first => git tag --sort=-creatordate
push tags to origin => git push origin --tags
find the commit that introduced the word TODO_MARKER => git log --oneline -S TODO_MARKER
revert commit deadbeef => git revert --no-edit deadbeef
show setup.py as it was two commits ago => git show HEAD~2:setup.py
clone https://github.com/foo/bar.git with only the latest commit => git clone --depth 1
    https://github.com/foo/bar.git
docker images sorted by size => docker images --format '{{.Size}}\t{{.Repository}}:{{.Tag}}' | sort
    -rh
how much space is docker using => docker system df
repeat the command date ten times => for i in $(seq 10); do date; done
list all processes except the ones owned by root => ps -N -u root =mac=>
the three processes with the least memory => ps aux --sort=%mem | head -n 4 =mac=>
environment variables that do not contain PATH => env | grep -vF -- PATH
how many inodes are free => df -i
verify checksums in SHA256SUMS => sha256sum -c SHA256SUMS =mac=> shasum -a 256 -c SHA256SUMS
how many cpu cores does this machine have => nproc =mac=> sysctl -n hw.ncpu
how many commits does this branch have => git rev-list --count HEAD
which groups does alice belong to => id -Gn alice
established tcp connections => ss -tn state established =mac=> netstat -an -p tcp | grep ESTABLISHED
list udp sockets => ss -uan =mac=> netstat -an -p udp
list tcp sockets => ss -tan =mac=> netstat -an -p tcp
which udp ports are open => ss -uln =mac=> lsof -nP -iUDP
push all tags => git push --tags
docker containers that are not running => docker ps -a -f status=created -f status=exited -f
    status=paused -f status=dead
run rsync with low priority => nice -n 19 rsync
time in New York and London => TZ=America/New_York date; TZ=Europe/London date
list users except system users => awk -F : '$3 >= 1000 && $3 < 65534 { print $1 }' /etc/passwd
    =mac=>
list regular users => awk -F : '$3 >= 1000 && $3 < 65534 { print $1 }' /etc/passwd =mac=>
remove unused docker images => docker image prune -a -f
delete all unused images in docker => docker image prune -a -f
delete dangling docker images => docker image prune -f
run date 3 times => for i in $(seq 3); do date; done
sort processes by memory ascending => ps aux --sort=%mem =mac=>
run backup.sh with the lowest priority => nice -n 19 ./backup.sh
run make with lowest priority => nice -n 19 make
pause process 2222 without killing it => kill -STOP 2222
run long_job.sh in the background so it survives logout => nohup ./long_job.sh > /dev/null 2>&1 &
look up the MX records for gmail.com => dig +short gmail.com mx
copy report.pdf to /home/bob on server 10.0.0.5 over ssh => scp report.pdf 10.0.0.5:/home/bob
copy report.pdf to /srv on server 10.0.0.5 as deploy => scp report.pdf deploy@10.0.0.5:/srv
generate a new ed25519 ssh key => ssh-keygen -t ed25519
forward local port 5432 to db.internal port 5432 through bastion.example.com => ssh -N -L
    5432:db.internal:5432 bastion.example.com
mirror the website https://example.com for offline reading => wget --mirror --convert-links
    --page-requisites --adjust-extension --no-parent https://example.com
reboot the machine in 10 minutes => sudo shutdown -r +10
delete the user charlie and his home directory => sudo userdel -r charlie =mac=>
when does alice's password expire => sudo chage -l alice =mac=>
tail the system log live => journalctl -f =mac=> log stream
reload systemd after editing unit files => sudo systemctl daemon-reload =mac=>
show the commit history as a one-line graph => git log --oneline --graph --all
tag this commit as v1.2.0 and annotate it with "release 1.2.0" => git tag -a v1.2.0 -m 'release
    1.2.0'
squash the last 3 commits => git reset --soft HEAD~3 && git commit
restore the deleted file app.js from the last commit => git restore --source=HEAD --staged
    --worktree app.js
copy /etc/nginx/nginx.conf out of container web => docker cp web:/etc/nginx/nginx.conf .
remove nodejs and its config files => sudo apt purge nodejs =mac=> brew uninstall --zap nodejs
run the tests of my rust project => cargo test
update homebrew and upgrade everything => brew update && brew upgrade
pretty-print data.json with python => python3 -m json.tool data.json
show who's a member of the sudo group => getent group sudo =mac=> dscl . -read /Groups/sudo
    GroupMembership
mounted filesystems except tmpfs => df -h -x tmpfs =mac=>
which groups does alice have => id -Gn alice
how much free space is left on the root filesystem => df -h /
list block devices with their filesystem types => lsblk -f =mac=> diskutil list
inode usage per filesystem => df -i
what type of filesystem is /home on => df -T /home =mac=> mount
filesystems that are more than 80% full => df -h | awk 'NR == 1 || $5 + 0 > 80'
which process is using files on /mnt/data => fuser -vm /mnt/data =mac=> lsof /mnt/data
disk io statistics => iostat -x =mac=> iostat
space used by /tmp, please => du -sh /tmp
the five processes using most memory owned by bob => ps -u bob -o pid,user,%cpu,%mem,args
    --sort=-%mem | head -n 6 =mac=>
stop all firefox processes => pkill -x firefox
memory used by postgres => ps -o pid,rss,%mem,args -p "$(pgrep -d , postgres)"
could you list the processes belonging to alice sorted by cpu => ps -u alice -o
    pid,user,%cpu,%mem,args --sort=-%cpu =mac=>
processes using more than 10% cpu => ps -eo pid,user,%cpu,%mem,args | awk 'NR == 1 || $3 > 10'
nice value of every process => ps -eo pid,ni,args
number of processes per user => ps -eo user= | sort | uniq -c | sort -rn
processes in uninterruptible sleep => ps -eo state,pid,args | awk '$1 ~ /^D/'
network interfaces that are up => ip -brief link show up =mac=> ifconfig -u
bytes received and transmitted per interface => ip -s link =mac=> netstat -ib
check whether example.com responds with http 200 => curl -s -o /dev/null -w '%{http_code}\n'
    example.com
capture 20 packets on eth0 port 53 => sudo tcpdump -i eth0 -c 20 port 53
what time zone is this machine in => date +%Z
epoch seconds of 2024-05-01 12:00 => date -d '2024-05-01 12:00' +%s =mac=>
is ntp synchronised? => timedatectl status =mac=>
cpu model and number of cores => lscpu =mac=> sysctl -n machdep.cpu.brand_string
all users with a login shell => awk -F : '$7 !~ /(nologin|false|sync|halt|shutdown)$/ { print $1 }'
    /etc/passwd =mac=>
errors in the journal since this morning => journalctl -p err --since today =mac=>
kernel messages about usb => sudo dmesg | grep -i usb
does the user alice exist => id alice
which commit introduced the word TODO in app.py => git log --oneline -S TODO -- app.py
contributors ranked by number of commits => git shortlog -sn HEAD
clone https://github.com/foo/bar.git with depth 1 => git clone --depth 1
    https://github.com/foo/bar.git
docker volumes not used by any container => docker volume ls -f dangling=true
pods that are not running in namespace prod => kubectl get pods
    --field-selector=status.phase!=Running -n prod
nodes with their ip addresses => kubectl get nodes -o wide
kubernetes events sorted by time => kubectl get events --sort-by=.metadata.creationTimestamp
remove nginx along with its config files => sudo apt purge nginx =mac=> brew uninstall --zap nginx
largest installed packages => dpkg-query -Wf '${Installed-Size}\t${Package}\n' | sort -rn | head -n
    10 =mac=>
dependencies of the package git => apt-cache depends git =mac=> brew deps git
packages that depend on libssl3 => apt-cache rdepends libssl3 =mac=> brew uses --installed libssl3
unneeded packages that could be removed => apt-get -s autoremove =mac=>
which repositories are configured for apt => apt-cache policy =mac=>
install version 1.2.3 of flask with pip => python3 -m pip install flask==1.2.3
held packages => apt-mark showhold =mac=>
simulate upgrading the system without changing anything => apt-get -s upgrade =mac=>
dns cache flush with systemd-resolved => sudo resolvectl flush-caches =mac=> sudo dscacheutil
    -flushcache; sudo killall -HUP mDNSResponder
in git, which files have conflicts => git diff --name-only --diff-filter=U
could you please tell me how old the file /etc/passwd is => stat -c %y /etc/passwd =mac=> stat -f
    %Sm /etc/passwd
how many established connections to port 443 => ss -Htn state established '( sport = :443 or dport =
    :443 )' | wc -l =mac=>
established connections to port 443 => ss -Htn state established '( sport = :443 or dport = :443 )'
    =mac=>
number of installed packages => dpkg-query -Wf '${db:Status-Abbrev}\n' | grep -c '^.i' =mac=> brew
    list -1 | wc -l
show disk usage of /var sorted by size => du -h -d 1 /var | sort -hr
show UUIDs of all block devices => lsblk -f =mac=> diskutil list
show me the free space in gigabytes for /tmp => df -BG /tmp =mac=> df -g /tmp
list the disks with model and serial number => lsblk -d -o NAME,SIZE,MODEL,SERIAL =mac=>
find empty directories below the current one => find . -mindepth 1 -type d -empty
how many threads does process 987 have => ps -o nlwp= -p 987 =mac=>
who is the parent of process 555 => ps -o ppid= -p 555
what timezone is this machine set to => date +%Z
print date in format dd/mm/yyyy => date +%d/%m/%Y
how many days until christmas => python3 -c 'from datetime import date; t = date.today();
    print((date(t.year + (t > date(t.year, 12, 25)), 12, 25) - t).days)'
is NTP synchronisation enabled => timedatectl status =mac=>
when did the machine last reboot => uptime -s =mac=> sysctl -n kern.boottime
who last changed line 10 of README.md => git blame -L 10,10 README.md
tag this commit as v1.2.0 and push the tag => git tag v1.2.0 && git push origin v1.2.0
clone only the latest revision of https://github.com/foo/bar.git => git clone --depth 1
    https://github.com/foo/bar.git
pods not in running state => kubectl get pods --field-selector=status.phase!=Running
hold the package linux-image-amd64 so it isn't upgraded => sudo apt-mark hold linux-image-amd64
    =mac=>
show all manually installed packages => apt-mark showmanual =mac=> brew leaves
remove packages no longer needed => sudo apt autoremove =mac=> brew autoremove
what depends on libssl3 => apt-cache rdepends libssl3 =mac=> brew uses --installed libssl3
install version 1.18.0 of nginx with apt => sudo apt install 'nginx=1.18.0*' =mac=>
upgrade pip itself => python3 -m pip install --upgrade pip
what versions of nodejs are available in apt => apt-cache madison nodejs =mac=>
which directory is eating all the disk space => du -h -d 1 . | sort -hr
how many commits did each author make => git shortlog -sn HEAD
which python packages are outdated => python3 -m pip list --outdated
merge the pdf branch => git merge pdf
what command shows disk usage => df -h
which command lists all users => cut -d : -f 1 /etc/passwd =mac=> dscl . -list /Users
is docker installed => command -v docker
what's on port 3000 => ss -ltnp 'sport = :3000' =mac=> lsof -nP -iTCP:3000 -sTCP:LISTEN
list alice's processes => ps -u alice
show bob's groups => id -Gn bob
bob's home directory => getent passwd bob | cut -d : -f 6 =mac=> dscl . -read /Users/bob
    NFSHomeDirectory
alice's crontab => sudo crontab -l -u alice
alice's commits => git log --oneline --author=alice
today's commits => git log --oneline --since='today 00:00'
watch disk I/O every 2 seconds => watch -n 2 iostat -x =mac=> while :; do iostat; sleep 2; done
show disk usage of all mounted filesystems in human readable form => df -h
which filesystems are mounted as tmpfs => findmnt -t tmpfs =mac=> mount -t tmpfs
what filesystem type is the root partition => df -T / =mac=> mount
which partition is /tmp on => df -h /tmp
list the partitions on /dev/sda => lsblk /dev/sda =mac=> diskutil list /dev/sda
how full is the root filesystem, as a percentage => df -h /
show the full command line of pid 1 => ps -ww -o args= -p 1
sort processes by start time, newest last => ps aux --sort=start_time =mac=>
stop process 999 gracefully => kill -TERM 999
list processes started by root, sorted by memory => ps -u root -o pid,user,%cpu,%mem,args
    --sort=-%mem =mac=>
count connections per state => ss -Htan | awk '{ print $1 }' | sort | uniq -c =mac=>
files that are not tracked by git => git ls-files --others --exclude-standard
list remotes with urls => git remote -v
pods that are not running in all namespaces => kubectl get pods
    --field-selector=status.phase!=Running -A
environment variables that contain proxy => env | grep -iF -- proxy
disk usage of the root partition human readable => df -h /
force kill everything called firefox => pkill -9 -x firefox
which process was started the longest time ago => ps aux --sort=start_time =mac=>
pause process 999 without terminating it => kill -STOP 999
show all open tcp ports and the program behind each => ss -lnpt =mac=> lsof -nP -iTCP -sTCP:LISTEN
zip the directory project but leave out node_modules => zip -r project.zip project -x
    '*/node_modules/*'
compress big.log with gzip keeping the original => gzip -k big.log
change owner of /var/www to www-data including everything inside => chown -R www-data /var/www
chmod 644 for all files under public => find public -type f -exec chmod 644 {} +
users which have bash as login shell => awk -F : '$7 ~ /\/bash$/ { print $1 }' /etc/passwd =mac=>
list available time zones in America => timedatectl list-timezones | grep ^America/ =mac=>
hardware list of pci devices => lspci =mac=>
show all branches including remote, newest commit first => git branch -a --sort=-committerdate
discard all changes in file app.js => git restore app.js
docker list all containers => docker ps -a
last 100 lines of logs of container web and keep following => docker logs -f --tail 100 web
docker images by size biggest first => docker images --format '{{.Size}}\t{{.Repository}}:{{.Tag}}'
    | sort -rh
kubectl get pods in namespace staging => kubectl get pods -n staging
show all users' processes except mine, sorted by memory => ps -N -u "$(id -un)" -o
    pid,user,%cpu,%mem,args --sort=-%mem =mac=>
files staged but not committed in git => git diff --cached --name-only
delete all local git branches except main => git branch --format='%(refname:short)' | grep -vxF main
    | xargs git branch -d
reload nginx config without restarting it => sudo systemctl reload nginx =mac=>
remove docker images older than 24 hours => docker image prune -a -f --filter until=24h
throw away the last commit and all its changes => git reset --hard HEAD~1
stop all containers except db => docker ps --format '{{.Names}}' | grep -vxF db | xargs docker stop
remove package nginx but keep its config files => sudo apt remove nginx =mac=> brew uninstall nginx
only the untracked files in git status => git ls-files --others --exclude-standard
apply the last stash without deleting it from the stash list => git stash apply
tar the folder src excluding *.o files => tar -czf src.tar.gz --exclude='*.o' src
remove write permission for everyone except the owner on notes.txt => chmod go-w notes.txt
update the package list without upgrading anything => sudo apt update =mac=> brew update
free space on /home => df -h /home
how full is my disk => df -h
which partitions are mounted read-only => findmnt -O ro =mac=>
biggest processes by memory, top 5 => ps aux --sort=-%mem | head -n 6 =mac=> ps aux -m | head -n 6
processes using more than 50% cpu => ps -eo pid,user,%cpu,%mem,args | awk 'NR == 1 || $3 > 50'
kill the process called node => pkill -x node
kill process 4242 forcefully => kill -9 4242
list processes of user www-data => ps -u www-data
how much memory does firefox use => ps -o pid,rss,%mem,args -p "$(pgrep -d , firefox)"
how long has process 1234 been running => ps -o etime= -p 1234
show the process tree of pid 1 => pstree -p 1 =mac=>
what is listening on port 443 => ss -ltnp 'sport = :443' =mac=> lsof -nP -iTCP:443 -sTCP:LISTEN
which ports does nginx listen on => sudo ss -ltnp | grep -F nginx =mac=> lsof -nP -iTCP -sTCP:LISTEN
    | grep -F nginx
is port 22 open on example.com => nc -zv example.com 22
what is my public ip => curl -s https://ifconfig.me
show my local ip address only => ip -brief address =mac=> ifconfig
dns servers in use => cat /etc/resolv.conf
lookup mx records of gmail.com => dig +short gmail.com mx
download https://example.com/a.zip to /tmp => cd /tmp && curl -fLO https://example.com/a.zip
download https://example.com/a.zip and save it as b.zip => curl -fL -o b.zip
    https://example.com/a.zip
post {"a":1} to http://localhost:3000/api => curl -X POST -H 'Content-Type: application/json' -d
    '{"a":1}' http://localhost:3000/api
show response headers of https://example.com => curl -sI https://example.com
show network interfaces and their ip addresses => ip -brief address =mac=> ifconfig
show the default gateway => ip route show default =mac=> route -n get default
show all users in group docker => getent group docker =mac=> dscl . -read /Groups/docker
    GroupMembership
which groups am I in => id -Gn
add user bob to group docker => sudo usermod -aG docker bob =mac=> sudo dseditgroup -o edit -a bob
    -t user docker
create user alice with home directory => sudo useradd -m alice =mac=>
what time is it in tokyo => TZ=Asia/Tokyo date
what day was 2024-02-29 => date -d 2024-02-29 +%A =mac=> date -j -f %F 2024-02-29 +%A
how many days until 2026-12-31 => python3 -c 'from datetime import date;
    print((date.fromisoformat("2026-12-31") - date.today()).days)'
convert 1700000000 to a date => date -d @1700000000 =mac=> date -r 1700000000
current time in utc => date -u
which linux version is this => cat /etc/os-release =mac=>
how much ram do I have => free -h =mac=> sysctl -n hw.memsize
how many cores does this machine have => nproc =mac=> sysctl -n hw.ncpu
show cpu temperature => sensors =mac=>
list usb devices => lsusb =mac=> system_profiler SPUSBDataType
restart the docker service => sudo systemctl restart docker =mac=>
is nginx running => pgrep -x nginx
show logs of nginx from today => journalctl -u nginx --since today =mac=>
show errors from the journal since yesterday => journalctl -p err --since yesterday =mac=>
follow the system log => journalctl -f =mac=> log stream
list failed services => systemctl --failed =mac=>
enable ssh at boot => sudo systemctl enable ssh =mac=>
list my cron jobs => crontab -l
set environment variable FOO to bar => export FOO=bar
what is in my PATH => printf '%s\n' "$PATH" | tr : '\n'
show the value of HOME => printenv HOME
who changed README.md last => git log -n 1 --format=%an -- README.md
show commits from last week by bob => git log --oneline --author=bob --since='1 week ago'
show what changed in the last commit => git show
files changed in the last commit => git show --stat
show the diff of staged changes => git diff --cached
unstage everything => git restore --staged .
undo last commit but keep changes => git reset --soft HEAD~1
delete branch feature/x locally and remotely => git push origin --delete feature/x && git branch -d
    feature/x
rename the current branch to dev => git branch -m dev
list merged branches => git branch --merged
stash changes including untracked files => git stash -u
list stashes => git stash list
show the remote url => git remote get-url origin
push the current branch to origin => git push -u origin HEAD
create a tag v1.0 and push it => git tag v1.0 && git push origin v1.0
show commits that touched src/main.c => git log --oneline -- src/main.c
show the history of README.md => git log --oneline -- README.md
who wrote line 20 of main.py => git blame -L 20,20 main.py
restore the deleted file foo.txt => git restore foo.txt
clone https://github.com/a/b into c => git clone https://github.com/a/b c
docker stop all running containers => docker stop $(docker ps -q)
remove stopped containers => docker container prune -f
delete all docker images => docker rmi $(docker images -q)
show logs of container web since 10 minutes => docker logs --since 10m web
open a shell in container web => docker exec -it web sh
list docker volumes not used => docker volume ls -f dangling=true
build docker image from this folder with tag app:1 => docker build -t app:1 .
run ubuntu interactively and remove it afterwards => docker run -it --rm ubuntu
show pods in all namespaces => kubectl get pods -A
pods in namespace kube-system sorted by age => kubectl get pods
    --sort-by=.metadata.creationTimestamp -n kube-system
describe pod web-1 => kubectl describe pod web-1
restart deployment api => kubectl rollout restart deployment api
scale deployment api to 3 => kubectl scale deployment api --replicas=3
show the logs of the previous container of pod web-1 => kubectl logs web-1 --previous
events sorted by time => kubectl get events --sort-by=.metadata.creationTimestamp
port forward pod web-1 8080 to 80 => kubectl port-forward web-1 8080:80
install nginx => sudo apt install nginx =mac=> brew install nginx
which package installed /usr/bin/curl => dpkg -S /usr/bin/curl =mac=>
list installed packages containing python => dpkg -l | grep -F -- python =mac=> brew list | grep -F
    -- python
show version of installed package openssl => dpkg -s openssl =mac=> brew list --versions openssl
upgrade all packages => sudo apt update && sudo apt upgrade =mac=> brew upgrade
remove unused packages => sudo apt autoremove =mac=> brew autoremove
install requests version 2.31 with pip => python3 -m pip install requests==2.31
list outdated npm packages => npm outdated
globally installed npm packages => npm list -g
copy file.txt to server:/tmp via scp => scp file.txt server:/tmp
ssh to example.com as bob on port 2222 => ssh -p 2222 bob@example.com
generate an ssh key => ssh-keygen -t ed25519
reboot in 10 minutes => sudo shutdown -r +10
how much cpu does chrome use => ps -o pid,%cpu,args -p "$(pgrep -d , chrome)"
files modified today or yesterday => find . -type f \( -newermt 'today 00:00' -o -newermt 'yesterday
    00:00' ! -newermt 'today 00:00' \) =mac=> find . -type f \( -newermt "$(date +%F)" -o -newermt
    "$(date -v-1d +%F)" ! -newermt "$(date +%F)" \)
errors in the journal since monday => journalctl -p err --since "$(date -d 'last monday' +%F)"
    =mac=>
show the log of nginx since monday => journalctl -u nginx --since "$(date -d 'last monday' +%F)"
    =mac=>
find directories without a README => find . -mindepth 1 -type d ! \( -exec test -e '{}/README' \; \)
    -print
find files containing "foo" but not "bar" => find . -type f ! \( -exec grep -qF bar {} \; \) -exec
    grep -q foo {} \; -print
find files and directories => find . -mindepth 1
show the largest files on /home only => find /home -type f -printf '%s\t%p\0' | sort -znr | tr '\0'
    '\n' =mac=> find /home -type f -exec stat -f '%z%t%N' {} + | sort -nr
list files in this folder only => find . -maxdepth 1 -type f
delete files larger than 1MB in src only => find src -type f -size +1M -delete
count files in this directory and subdirectories => find . -type f -printf . | wc -c =mac=> find .
    -type f -print0 | tr -cd '\0' | wc -c
push all branches => git push --all
fetch all remotes => git fetch --all
pull from upstream => git pull upstream
pull origin main => git pull origin main
fetch from upstream => git fetch upstream
list commits oldest first => git log --reverse --oneline
show the oldest commit => git log --reverse --oneline | sed -n 1p
list files changed in the last 3 commits => git diff --name-only HEAD~3
what changed in a.txt in the last 2 commits => git log -p -n 2 -- a.txt
show staged and unstaged changes => git diff HEAD
git log graph all branches => git log --oneline --graph --all
checkout v1 => git checkout v1
checkout dev => git switch dev
list services in all namespaces => kubectl get services
list pods in all namespaces that are not running => kubectl get pods
    --field-selector=status.phase!=Running -A
show current namespace => kubectl config view --minify -o 'jsonpath={..namespace}'
how many pods are running => kubectl get pods --no-headers --field-selector=status.phase=Running |
    wc -l
list running pods => kubectl get pods --field-selector=status.phase=Running
exec sh in pod web => kubectl exec -it web -- sh
run bash in pod web in namespace dev => kubectl exec -it web -n dev -- bash
copy the contents of src to dst => cp -R src/. dst/
start nginx now and at boot => sudo systemctl enable --now nginx =mac=>
show logs of nginx live => journalctl -f -u nginx =mac=>
set permissions of a.txt to u+x,g-w => chmod u+x,g-w a.txt
create system user foo => sudo useradd -r foo =mac=>
list system users => awk -F : '$3 < 1000 { print $1 }' /etc/passwd =mac=>
print line 2 from every txt file => find . -type f -iname '*.txt' -exec sed -s -n 2p {} + =mac=>
    find . -type f -iname '*.txt' -exec sed -n 2p {} \;
remove all docker images => docker rmi $(docker images -q)
what distro am i on => cat /etc/os-release =mac=>
ssh into 10.0.0.5 as root => ssh root@10.0.0.5
gpu info => lspci | grep -iE 'vga|3d|display' =mac=> system_profiler SPDisplaysDataType
start docker service and enable it at boot => sudo systemctl enable --now docker =mac=>
query the TXT records for example.org using 1.1.1.1 => dig +short @1.1.1.1 example.org txt
list all tcp listening sockets with process names => ss -lnpt =mac=> lsof -nP -iTCP -sTCP:LISTEN
forward local port 5433 to localhost:5432 on db.example.com by ssh => ssh -N -L 5433:localhost:5432
    db.example.com
create annotated tag v1.2.0 with message "release 1.2" => git tag -a v1.2.0 -m 'release 1.2'
uninstall lodash from npm project => npm uninstall lodash
send SIGHUP to all nginx processes => pkill -HUP -x nginx
show the filesystem type and UUID of all the partitions => lsblk -f =mac=> diskutil list
download all urls listed in urls.txt => xargs -n 1 curl -fLO < urls.txt
show total size of docker images, containers and volumes => docker system df
get the commit count per author sorted by most commits => git shortlog -sn HEAD
find in which commit the string "API_KEY" was added => git log --oneline -S API_KEY
list services that are not active => systemctl list-units --type=service --all --state=inactive
    =mac=>
list disks without loop devices => lsblk -e 7 =mac=>
list branches except main => git branch --format='%(refname:short)' | grep -vxF main
show listening ports but only ipv6 => ss -tuln6 =mac=>
remove user bob but keep his home directory => sudo userdel bob =mac=>
download https://example.com/a.zip without checking the certificate => curl -fkLO
    https://example.com/a.zip
delete all cron jobs => crontab -r
clear my crontab => crontab -r
restart deployment api in namespace prod => kubectl rollout restart deployment api -n prod
stop docker container web => docker stop web
add bob to sudo => sudo usermod -aG sudo bob =mac=> sudo dseditgroup -o edit -a bob -t user sudo
find all empty files and folders and delete them => find . -mindepth 1 -empty ! -path '*/.git/*'
    -delete
delete all files except the txt files => find . -type f ! -iname '*.txt' ! -path '*/.git/*' -delete
delete the 10 smallest files => find . -type f ! -path '*/.git/*' -printf '%s\t%p\0' | sort -zn |
    head -zn 10 | cut -zf 2- | xargs -0r rm =mac=>
delete all tmp files in subfolders => find . -mindepth 2 -type f -iname '*.tmp' -delete
untrack file.txt => git rm --cached file.txt
remove file.txt from git => git rm --cached file.txt
list files sorted by size, top 5 => find . -type f -printf '%s\t%p\0' | sort -znr | head -zn 5 | tr
    '\0' '\n' =mac=> find . -type f -exec stat -f '%z%t%N' {} + | sort -nr | head -n 5
list all txt files, top 5 => find . -type f -iname '*.txt' -print0 | head -zn 5 | tr '\0' '\n'
    =mac=> find . -type f -iname '*.txt' | head -n 5
list files, first 10 => find . -type f -print0 | head -zn 10 | tr '\0' '\n' =mac=> find . -type f |
    head -n 10
list folders sorted by size, top 3 => find . -mindepth 1 -maxdepth 1 -type d -exec du -sh0 {} + |
    sort -zhr | head -zn 3 | tr '\0' '\n' =mac=> find . -mindepth 1 -maxdepth 1 -type d -exec du -sh
    {} + | sort -hr | head -n 3
git log only merges => git log --oneline --merges
git log for all branches => git log --oneline --all
enable and start nginx => sudo systemctl enable --now nginx =mac=>
show only running container names => docker ps --format '{{.Names}}'
lines with only numbers in file.txt => grep -Ex '[0-9]+' file.txt
search foo in src except min.js => grep -rn --exclude=min.js foo src
find files older than 30 days and zip them => find . -type f -mtime +29 -exec zip archive.zip {} +
    =mac=> find . -type f -mtime +30d -exec zip archive.zip {} +
list symlinks pointing to a.txt => find . -type l -lname '*a.txt'
find the sum of all numbers in file.txt => find . -type f -name file.txt -exec grep -Eoh -e
    '-?[0-9]+(\.[0-9]+)?' {} + | awk '{ sum += $1 } END { printf "%.15g\n", sum }'
max number in file.txt => grep -Eoh -e '-?[0-9]+(\.[0-9]+)?' file.txt | sort -n | tail -n 1
list folders with size => find . -mindepth 1 -maxdepth 1 -type d -exec du -sh {} +
lines after foo in file.txt => sed 0,/foo/d file.txt =mac=>
docker logs of web and save to web.log => docker logs web > web.log 2>&1
download https://example.com/big.iso and resume if interrupted => curl -fL -C - -O
    https://example.com/big.iso
show boot messages with errors => journalctl -b -p err =mac=>
show boot messages => journalctl -b =mac=>
boot errors => journalctl -b -p err =mac=>
remove file secrets.env from git but keep it locally => git rm --cached secrets.env
remove a.txt from git but keep the local copy => git rm --cached a.txt
git diff of staged changes in src => git diff --cached src
git diff staged src => git diff --cached src
show staged diff of a.txt => git diff --cached a.txt
change branch to bar => git switch bar
create 3 folders a, b and c => mkdir -p a b c
"""

# Each was answered once, and wrongly: a word was read as another, or left out.
WRONG_ONCE = """\
remove the extension .old from log files in src
delete log files without errors
compress log files without errors
delete log files containing no errors
delete the 10 biggest files, smallest first
delete the 5 newest logs oldest first
move the 3 largest files, smallest first, to big
list 10 biggest files in ascending order
show the 10 largest files sorted from smallest to largest
show the 5 newest files oldest first
remove lines with foo or bar from a.txt
delete lines starting with foo or bar from a.txt
replace foo or bar with baz in a.txt
replace foo with bar or baz in a.txt
delete empty files not older than 3 days or not starting with test
find files larger than 1MB or without foo in the name
delete log files except nginx's
delete txt files except bob's and alice's
kill bob's python processes
change owner of files from bob to alice in src
change owner of bob's files to alice
delete the folder containing a.txt
delete the folder with a.txt
delete the folder of a.txt
delete files containing "foo" in the first line
delete everything in src but keep subfolders
delete some txt files
delete files matching foo
delete files with a date in the name
move a.txt to the trash
move images to a new folder called images
move images to a new folder
move txt files in src to its subfolder old
delete user images
delete deployments in namespace dev
delete pods in namespace dev
delete completed pods
revert to commit abc123
kill defunct processes
kill the script a.py
empty log files larger than 1MB
empty all log files
replace double quotes with single quotes in a.txt
replace multiple spaces with one space in a.txt
replace uppercase with lowercase in a.txt
replace slashes with backslashes in a.txt
replace the number 5 with 6 in a.txt
replace regex fo+ with x in a.txt
replace FOO with bar case sensitively in a.txt
replace foo with bar everywhere
replace a.txt with b.txt
search for foo case sensitive
search for foo near bar
commit staged changes with message x and push
how many lines of code in src without tests
how many functions in a.py
count sentences in a.txt
count 404s in access.log
which file contains the most foo
search for foo in all gz files
format a.xml
validate a.yaml
find files modified today and yesterday
find files modified in 2023 and 2024
show the day before yesterday
find files modified after 01/02/2024
commits in 2024
delete files without a README
find directories without subdirectories
find links and directories
find files in directories named foo
show the largest folders in /var excluding log
push to all remotes
list commits that mention foo or bar
show diff between working tree and main
pull nginx
show logs of nginx containing foo
list running deployments
copy a.txt from src to dst
copy folder src to user@host
copy a.txt to bob@server:~
mount server:/data on /mnt
ping google.com every 5 seconds
copy a.txt to clipboard
add a.txt to b.tar.gz
zip each txt file
set permissions of a.txt to rw-r--r--
give all permissions to the owner of a.txt
show users and groups
update pip packages
show bios version
delete cron job
kubectl scale all deployments to 0 in namespace test
kubectl restart deployment in namespace prod
stop docker container
delete docker container
delete docker image
delete all __pycache__ folders and .pyc files
replace port 8080 with 9090 in all yaml files
remove sudo from bob
add sudo to bob
git commit with message wip but don't push
git stash with message wip including untracked
files containing foo in the first line
find the newest file and cat it
list files using find
search for emails in file.txt
count lines in file.txt without comments
list installed pip packages and save to requirements.txt
mirror src to dst
how does grep work
what is a symlink
what's a symlink
what is an inode
what is a zombie process
copy 100 files and 200 folders to x
list txt files in docs and md files in src
find pdf files in docs and src and png files in images
files larger than 1G in /home and larger than 2G in /var
list files in docs and folders in src
find files named foo bar
change files foo bar
move files in foo bar
copy folders foo bar
rename files to foo bar
search folders for foo bar
create an empty file named a b.txt
find symlinks pointing to /etc
merge a.txt into b.txt
sync a.txt to b.txt
show docs from src
delete docs from src
add docs to src
add docs and src
check if download.zip matches md5 d41d8cd98f00b204e9800998ecf8427e
find foo in a.tar.gz
remove a.txt in container bar
delete a.txt in namespace bar
show a.txt in container bar
delete lines containing foo in a.txt and its backup
replace foo with bar in a.txt and its backup
count lines in a.txt and its backup
change mode of 644 files to 600
change 644 files in x to 600
chmod 644 files to 755
find 644 files
list 777 files
wipe /dev/sdb
delete /dev/sdb
copy /dev/sda to /dev/sdb
backup /dev/sda to a.img
move /dev/sda to /dev/sdb
show size of /dev/sdb
write a.txt to b.txt
write /dev/sdb to a.iso
rename files in x to numbers
replace content of a.txt with hello
replace underscores with spaces in file names in x
replace underscores by spaces in filenames
search foo in x but not in x/y
docker remove node foo
docker kill node foo
substitute bar for foo in a.txt
rename a.txt to b.txt in x
rename a.txt and b.txt to c.txt
rename foo in bar
rename foo in container bar
rename foo on branch bar
open a.txt in vim
show lines containing foo, bar and baz in a.txt
run a.sh 5 times every 10 seconds
create 3 folders named a
open port 80 tcp
open port 80 for bar
open port 80
list contents of a.zip and b.zip
show a.png
show group foo
show logs of foo.log
"""


class TestAsked(AnswersTest):
    def test_what_was_asked_of_files_and_text_has_its_command(self) -> None:
        self.check_answers(FILES)

    def test_what_was_asked_of_the_system_has_its_command(self) -> None:
        self.check_answers(SYSTEM)

    def test_what_was_answered_wrongly_is_a_miss(self) -> None:
        for prompt in WRONG_ONCE.splitlines():
            for platform in ("linux", "macos"):
                with self.subTest(prompt, platform=platform):
                    self.assertIsNone(caro.answer(prompt, platform))


if __name__ == "__main__":
    unittest.main()
