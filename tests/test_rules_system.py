"""The rules for the system, git, containers, packages and dates: what each prompt is answered with
on Linux and macOS, what must be a miss, and by effect what can be run here."""
from __future__ import annotations

import datetime
import unittest

import caro
from tests.test_rules import RulesTest

# Prompt => command, and the macOS form where that differs ("": none).
ANSWERS = r"""
what's in my stash => git stash show -p
git log in the last month => git log --oneline --since='1 month ago'
time in los angeles => TZ=America/Los_Angeles date
processes named java => pgrep -lx java
count the processes of bob => ps -u bob -o pid= | wc -l
go back to main => git switch main
newest branches => git branch --sort=-committerdate
current kernel version => uname -r
dangling docker images => docker images -f dangling=true
count stopped containers => docker ps -q --filter status=exited | wc -l
next friday's date => date -d 'next friday' +%F =mac=> date -v+1d -v+friday +%F
day tomorrow => date -d tomorrow '+%A %F' =mac=> date -v+1d '+%A %F'
memory of process 1234 => ps -o pid,rss,%mem,comm -p 1234
how does one list listening ports => ss -tuln =mac=> lsof -nP -iTCP -sTCP:LISTEN
ip address of this machine => ip -brief address =mac=> ifconfig
ip of eth0 => ip -brief address show dev eth0 =mac=> ifconfig eth0
dns settings => cat /etc/resolv.conf
version of ssh => ssh -V 2>&1
last 50 lines of dmesg => dmesg | tail -n 50
my branches => git branch
running pods => kubectl get pods --field-selector=status.phase=Running
date 3 hours ago => date -d '3 hours ago' '+%F %T' =mac=> date -v-3H '+%F %T'
update brew => brew update
top cpu process => ps aux --sort=-%cpu | head -n 2 =mac=> ps aux -r | head -n 2
modified files in git => git status --short
filesystem types => df -hT =mac=> mount
process tree => ps -ef --forest =mac=>
mount => mount
docker compose up => docker compose up
chmod -R 755 src => chmod -R 755 src
apt update => sudo apt update =mac=>
brew outdated => brew outdated
journalctl -u nginx => journalctl -u nginx =mac=>
stop apache2 => sudo systemctl stop apache2 =mac=>
restart the nginx service => sudo systemctl restart nginx =mac=>
enable docker at boot => sudo systemctl enable docker =mac=>
start the postgresql service => sudo systemctl start postgresql =mac=>
nginx status => systemctl status nginx =mac=>
system logs from the last hour => journalctl --since '1 hour ago' =mac=> log show --last 1h
show the logs of service nginx from today => journalctl -u nginx --since today =mac=>
run make 10 times => for i in $(seq 10); do make; done
sleep for 2 minutes => sleep 120
top 10 most frequent lines in a.txt => sort a.txt | uniq -c | sort -rn | head -n 10
unique values of column 1 of data.csv => cut -d , -f 1 data.csv | sort -u
a week ago => date -d '1 week ago' +%F =mac=> date -v-1w +%F
last monday => date -d 'last monday' +%F =mac=> date -v-1d -v-monday +%F
timestamp of 2024-01-01 => date -d 2024-01-01 +%s =mac=> date -j -f '%F %T' '2024-01-01 00:00:00'
    +%s
convert epoch 1700000000 to human readable => date -d @1700000000 =mac=> date -r 1700000000
today's date as YYYY-MM-DD => date +%F
time in Tokyo => TZ=Asia/Tokyo date
calendar of next month => cal $(date -d "$(date +%Y-%m-15) 1 month" '+%m %Y') =mac=> cal $(date
    -v+1m '+%m %Y')
who owns a.txt => stat -c %U a.txt =mac=> stat -f %Su a.txt
am I root => id -u
which groups is bob in => id -Gn bob
df human readable => df -h
how much free space is there on /home => df -h /home
list all mounts => mount
disk usage by folder => du -h -d 1 . | sort -h
top processes => ps aux --sort=-%cpu | head -n 11 =mac=> ps aux -r | head -n 11
kill all processes of user bob => pkill -u bob
kill firefox forcefully => pkill -9 -x firefox
show process 1234 => ps -fp 1234
processes containing java => pgrep -fa java =mac=> pgrep -fl java
reverse dns of 8.8.8.8 => dig +short -x 8.8.8.8
serve this folder over http => python3 -m http.server
udp ports => ss -uln =mac=> lsof -nP -iUDP
ping google.com once => ping -c 1 google.com
list open files => lsof
number of cpus => nproc =mac=> sysctl -n hw.ncpu
is this 32 or 64 bit => getconf LONG_BIT
total memory in megabytes => free -m =mac=> vm_stat
environment variables containing PROXY => env | grep -iF -- PROXY
where is git => command -v git
shut down => sudo shutdown -h now
count environment variables => env | wc -l
last 5 commits on branch dev => git log --oneline dev -n 5
commits after 2024-01-01 => git log --oneline --since='2024-01-01 00:00'
how many commits by bob this week => git rev-list --count HEAD --author=bob --since='1 week ago'
files that differ between main and dev => git diff --name-only main dev
changes in notes.txt => git diff notes.txt
discard changes in notes.txt => git restore notes.txt
undo last commit and discard changes => git reset --hard HEAD~1
rename branch foo to bar => git branch -m foo bar
new branch foo => git branch foo
switch to the previous branch => git switch -
who wrote line 10 of notes.txt => git blame -L 10,10 notes.txt
push main to origin => git push origin main
clone https://github.com/a/b.git into foo => git clone https://github.com/a/b.git foo
tags sorted by date => git tag --sort=-creatordate
stash with message "wip" => git stash push -m wip
pop the stash => git stash pop
commit everything with message "done" => git add -A && git commit -m done
rebase onto main => git rebase main
git email => git config user.email
merge branch dev into the current branch => git merge dev
commits without merges => git log --oneline --no-merges
what changed in the last commit => git show
which commits touched notes.txt => git log --oneline -- notes.txt
show remote branches => git branch -r
initialize a git repository => git init
git push => git push
git pull => git pull
which branch am i on => git branch --show-current
checkout main => git switch main
git stash list => git stash list
stop all containers => docker stop $(docker ps -q)
kill container web => docker kill web
open a shell in the web container => docker exec -it web sh
remove unused volumes => docker volume prune -a -f
container ids => docker ps -q
logs of container web since 10 minutes ago => docker logs --since 10m web
logs of pod web-1 in namespace prod => kubectl logs -n prod pod/web-1
last 50 lines of logs of pod web-1 => kubectl logs --tail=50 pod/web-1
apply deploy.yaml to the cluster => kubectl apply -f deploy.yaml
count pods => kubectl get pods --no-headers | wc -l
scale web deployment to 3 replicas => kubectl scale deployment web --replicas=3
list kubernetes nodes => kubectl get nodes
list all docker containers => docker ps -a
build image myapp => docker build -t myapp .
remove image nginx => docker rmi nginx
restart container web => docker restart web
docker version => docker version
install vim with apt => sudo apt install vim =mac=>
install numpy pandas with pip => python3 -m pip install numpy pandas
install wget with brew => brew install wget
uninstall htop => sudo apt remove htop =mac=> brew uninstall htop
apt remove vim => sudo apt remove vim =mac=>
search for package ripgrep => apt search ripgrep =mac=> brew search ripgrep
upgrade all packages => sudo apt update && sudo apt upgrade =mac=> brew upgrade
update the package list => sudo apt update =mac=> brew update
reinstall curl => sudo apt reinstall curl =mac=> brew reinstall curl
install requirements from requirements.txt => python3 -m pip install -r requirements.txt
which package provides /usr/bin/vim => dpkg -S /usr/bin/vim =mac=>
show info about package curl => apt show curl =mac=> brew info curl
list installed packages => apt list --installed =mac=> brew list
list global npm packages => npm list -g
which packages can be upgraded => apt list --upgradable =mac=> brew outdated
sha1 of a.txt => sha1sum a.txt =mac=> shasum -a 1 a.txt
verify checksums in SHA256SUMS.txt => sha256sum -c SHA256SUMS.txt =mac=> shasum -a 256 -c
    SHA256SUMS.txt
base64 encode a.txt => base64 < a.txt
generate a random uuid => uuidgen
edit crontab => crontab -e
remove my crontab => crontab -r
diff a.txt b.txt => diff a.txt b.txt
split big.txt into pieces of 100 lines => split -l 100 big.txt
sort a.txt numerically => sort -n a.txt
count unique words in a.txt => tr -cs '[:alnum:]' '[\n*]' < a.txt | sed '/^$/d' | sort -u | wc -l
random line from a.txt => shuf -n 1 a.txt =mac=> sort -R a.txt | head -n 1
convert a.txt to uppercase => tr '[:lower:]' '[:upper:]' < a.txt
lines common to a.txt and b.txt => grep -Fxf a.txt b.txt
chown bob a.txt => chown bob a.txt
what is my public ip => curl -s https://ifconfig.me
dns servers => cat /etc/resolv.conf
traceroute to example.com => traceroute example.com
headers of https://example.com => curl -sI https://example.com
is example.com reachable => ping -c 4 example.com
mac address => ip -brief link =mac=> ifconfig
list my processes => ps -u "$(id -un)"
what is using the most memory => ps aux --sort=-%mem =mac=> ps aux -m
how many processes are running => ps -e -o pid= | wc -l
how long has the system been up => uptime
what user am i => whoami
cpu model => lscpu =mac=> sysctl -n machdep.cpu.brand_string
how much memory is free => free -h =mac=> vm_stat
architecture => uname -m
free disk space => df -h
list block devices => lsblk =mac=> diskutil list
list kernel modules => lsmod =mac=> kextstat
git version => git --version
what time is it => date
yesterday's date => date -d yesterday +%F =mac=> date -v-1d +%F
date 2 months ago => date -d '2 months ago' +%F =mac=> date -v-2m +%F
timezone => date +%Z
day of the week for 2024-03-01 => date -d 2024-03-01 +%A =mac=> date -j -f %F 2024-03-01 +%A
shut down the computer => sudo shutdown -h now
list all processes => ps aux
what's on port 3000 => ss -ltnp 'sport = :3000' =mac=> lsof -nP -iTCP:3000 -sTCP:LISTEN
see what is running on port 80 => ss -ltnp 'sport = :80' =mac=> lsof -nP -iTCP:80 -sTCP:LISTEN
biggest memory consumers => ps aux --sort=-%mem =mac=> ps aux -m
show disk usage => df -h
show mounted drives => mount
find the pid of firefox => pgrep -x firefox
check if nginx is running => pgrep -x nginx
show all listening ports => ss -tuln =mac=> lsof -nP -iTCP -sTCP:LISTEN
what is my local ip address => ip -brief address =mac=> ifconfig
what's my mac address => ip -brief link =mac=> ifconfig
what is the ip address of google.com => getent hosts google.com =mac=> dig +short google.com
ping google.com => ping -c 4 google.com
can i reach google.com => ping -c 4 google.com
download https://example.com/x.zip to y.zip => curl -fL -o y.zip https://example.com/x.zip
what version of linux am i running => cat /etc/os-release =mac=>
what cpu do i have => lscpu =mac=> sysctl -n machdep.cpu.brand_string
how long has this machine been running => uptime
show logged in users => who
show my user id => id
what is the value of EDITOR => printenv EDITOR
where is python3 installed => command -v python3
do i have docker installed => command -v docker
python version installed => python3 --version
what time is it now => date
what week number is it => date +%V
what date is it in 30 days => date -d '+30 days' +%F =mac=> date -v+30d +%F
day of week of 2024-07-04 => date -d 2024-07-04 +%A =mac=> date -j -f %F 2024-07-04 +%A
convert 1700000000 to date => date -d @1700000000 =mac=> date -r 1700000000
show scheduled tasks => crontab -l
show the last 20 kernel messages => dmesg | tail -n 20
show the nginx logs => journalctl -u nginx =mac=>
is the cron service running => systemctl is-active cron =mac=>
git log => git log
show the last 10 commits => git log -n 10
show the most recent commit => git log -n 1
commits from yesterday => git log --oneline --since='yesterday 00:00' --until='today 00:00'
show commits since last week => git log --oneline --since='1 week ago'
show changes made to a.txt => git diff a.txt
show unstaged changes => git diff
what has changed since the last commit => git diff HEAD
diff of staged changes => git diff --cached
list branches => git branch
name of the current branch => git branch --show-current
switch to branch feature-x => git switch feature-x
delete local branch feature-x => git branch -d feature-x
stage all changes => git add -A
unstage a.txt => git restore --staged a.txt
commit all changes with the message fix bug => git add -A && git commit -m 'fix bug'
discard my changes => git restore .
push the current branch => git push
fetch all remotes => git fetch --all
pop the latest stash => git stash pop
create tag v1.2 => git tag v1.2
clone the repository https://github.com/a/b.git => git clone https://github.com/a/b.git
number of commits on main => git rev-list --count main
cherry pick commit a1b2c3d => git cherry-pick a1b2c3d
show all docker containers => docker ps -a
how many containers are running => docker ps -q | wc -l
stop all running containers => docker stop $(docker ps -q)
restart the web1 container => docker restart web1
show me the last 100 lines of container web1 logs => docker logs --tail 100 web1
show docker resource usage => docker stats --no-stream
remove unused docker images => docker image prune -a -f
pull the latest nginx image => docker pull nginx
inspect the web1 container => docker inspect web1
start docker compose => docker compose up
docker ps => docker ps
docker exec web1 => docker exec -it web1 sh
get pods => kubectl get pods
get logs from pod web-1 => kubectl logs pod/web-1
delete the pod web-1 => kubectl delete pod web-1
list kubernetes deployments => kubectl get deployments
current kubernetes context => kubectl config current-context
scale deployment web to 5 => kubectl scale deployment web --replicas=5
roll back deployment web => kubectl rollout undo deployment web
kubectl get pods -n prod => kubectl get pods -n prod
cluster info => kubectl cluster-info
can you install htop => sudo apt install htop =mac=> brew install htop
remove the nginx package => sudo apt remove nginx =mac=> brew uninstall nginx
update the system => sudo apt update && sudo apt upgrade =mac=> brew upgrade
show outdated packages => apt list --upgradable =mac=> brew outdated
check if package nginx is installed => dpkg -s nginx =mac=> brew list nginx
install pandas using pip => python3 -m pip install pandas
upgrade pandas with pip => python3 -m pip install --upgrade pandas
npm install lodash => npm install lodash
update homebrew => brew update
make a python venv called env2 => python3 -m venv env2
what cron jobs do i have => crontab -l
calculate the sha256 of a.txt => sha256sum a.txt =mac=> shasum -a 256 a.txt
compare a.txt and b.txt => diff a.txt b.txt
encode a.txt in base64 => base64 < a.txt
watch free memory every 2 seconds => watch -n 2 free -h =mac=> while :; do vm_stat; sleep 2; done
show the top 5 most common lines in a.txt => sort a.txt | uniq -c | sort -rn | head -n 5
sort numbers.txt in descending order => sort -rn numbers.txt
sum column 1 of a.txt => awk '{ sum += $1 } END { printf "%.15g\n", sum }' < a.txt
print the first column of a.txt => awk '{ print $1 }' < a.txt
is data.json valid json => python3 -m json.tool data.json > /dev/null && echo valid
pick a random line from a.txt => shuf -n 1 a.txt =mac=> sort -R a.txt | head -n 1
when was a.txt last modified => stat -c %y a.txt =mac=> stat -f %Sm a.txt
change the group of a.txt to staff => chgrp staff a.txt
show 3 lines of a.txt => head -n 3 a.txt
logs from the ssh service => journalctl -u ssh =mac=>
which groups is bob in => id -Gn bob
how many open connections are there => ss -Htun | wc -l =mac=> netstat -an -p tcp | grep -c
    ESTABLISHED
processes run by root => ps -u root
is redis running => pgrep -x redis
show journal errors since yesterday => journalctl -p err --since yesterday =mac=>
could you restart postgresql => sudo systemctl restart postgresql =mac=>
what time is it in sydney => TZ=Australia/Sydney date
3 hours from now => date -d '+3 hours' '+%F %T' =mac=> date -v+3H '+%F %T'
iso date => date +%F
how much swap is used => swapon --show =mac=> sysctl vm.swapusage
which groups does alice belong to => id -Gn alice
list open ports with their processes => ss -tulnp =mac=> lsof -nP -iTCP -sTCP:LISTEN
txt records for example.com => dig +short example.com txt
is https://example.org reachable => curl -sI https://example.org
trace packets to example.com => traceroute example.com
commits between 2024-01-01 and 2024-02-01 => git log --oneline --since='2024-01-01 00:00'
    --until='2024-02-01 00:00'
number of commits by bob this month => git rev-list --count HEAD --author=bob --since='1 month ago'
git log for src/app.py since last week => git log --oneline --since='1 week ago' -- src/app.py
changes in src/app.py => git diff src/app.py
create branch fix2 from main => git branch fix2 main
abort the rebase => git rebase --abort
what's in the stash => git stash show -p
pull origin main => git pull origin main
list merge commits => git log --oneline --merges
tag v3.1 => git tag v3.1
remove container abc1 and abc2 => docker rm abc1 abc2
enter container web1 => docker exec -it web1 sh
count docker images => docker images -q | wc -l
describe node node1 => kubectl describe node node1
scale deployment api1 to 0 => kubectl scale deployment api1 --replicas=0
apt install tree => sudo apt install tree =mac=>
install flask==2.0 with pip => python3 -m pip install flask==2.0
update all brew packages => brew upgrade
sha256 checksum of all files here => find . -type f -exec sha256sum {} + =mac=> find . -type f -exec
    shasum -a 256 {} +
verify the checksums in sums.txt => sha256sum -c sums.txt =mac=> shasum -a 256 -c sums.txt
how many distinct lines are in a.txt => sort -u a.txt | wc -l
octal permissions of a.txt => stat -c %a a.txt =mac=> stat -f %Lp a.txt
list installed shells => cat /etc/shells
is vim installed => command -v vim
aliases => alias
"""
# Questions about an action, words that no rule has a place for, and nouns where a name is due.
TRAPS = """\
delete __pycache__ directories everywhere
delete the build folder everywhere
which containers should I delete
show me how git push works
explain git rebase
kill time
stop the music
start the car
restart my life
install a new kitchen
install updates tomorrow
delete the internet
remove user data
pull the door
merge the two lists
switch the light off
branch out
fetch the ball
ping me later
ping the database
is it raining
what is my age
show the weather
date night ideas
meeting at 3pm tomorrow
who am i talking to
list users by age
processes started before noon
open port 8080 in the firewall
close port 22
dns of bob
disk usage trend
memory usage over the last week
kernel panic
git log of my dreams
commits without tests
last commit by someone important
branch with the most commits
stop containers older than 3 days
pods using too much memory
log in to the server
log off
show the password of wifi
change the subject
install htop or curl
kill 1234 if it hangs
restart nginx when idle
reboot tomorrow
commit with message
git commit
stage left
undo everything
reset
rebase
discard the trash
drop table users
apply makeup
run a marathon
wait for me
sleep well
watch bob
time to go
date of birth
how many people live here
count to ten
average joe
random number
generate a report
create user
add milk to the list
upgrade my seat
update my cv
update README
download the movie
serve dinner
sort out my life
split the bill
diff of opinion
verify my email
check the oil
resolve the issue
route to the airport
name of the wind
group of people
version history
environment day
value of friendship
which services stop at night
show install log
show push
changes to stage
abort the merge
undo what changed in the last commit
do I need to restart nginx
did I push
did I merge dev
did I install htop
can I delete branch foo
should I kill process 1234
running processes later
running processes for bob
running processes at 3am
what's my ip later
my ip in json
show environment variables later
show environment variables in red
list all pods in all namespaces later
stage all files later
stage all files in the background
history of main/bob
open ports below 1024
ip address of docker
my ip on wifi
resolve conflicts
is the database up
ping the router
is my wifi running
is my firewall running
install npm packages
install dependencies
install fonts
install from source
install package.json
install foo.rpm
uninstall a.txt
is numpy installed
version of numpy
commit it
day of week on 2024-02-30
command history
run make every other day
date a fortnight ago
remove python package pandas w/ pip
install happiness
"""
ACTIONS = ("restart nginx", "stop the web container", "kill process 1234", "install htop",
           "push my changes", "stash my changes", "delete branch foo", "stage all files",
           "undo the last commit", "delete pod web-1", "reboot", "remove package htop",
           "merge branch dev", "pull", "prune docker", "commit with message 'x'")


class AnswersTest(unittest.TestCase):
    def check_answers(self, table: str) -> None:
        """Each line "prompt => command [=mac=> command]" of a table is what is answered."""
        for line in table.strip().replace("\n    ", " ").splitlines():
            prompt, _, commands = line.partition(" => ")
            linux, other, macos = (part.strip() for part in commands.partition("=mac=>"))
            with self.subTest(prompt):
                self.assertEqual(caro.answer(prompt, "linux") or "", linux)
                self.assertEqual(caro.answer(prompt, "macos") or "", macos if other else linux)


class TestAnswers(AnswersTest):
    def test_each_prompt_has_its_command_on_both_platforms(self) -> None:
        self.check_answers(ANSWERS)

    def test_what_has_no_sure_place_is_a_miss(self) -> None:
        for prompt in TRAPS.splitlines():
            for platform in ("linux", "macos"):
                with self.subTest(prompt):
                    self.assertIsNone(caro.answer(prompt, platform))

    def test_a_question_about_an_action_does_not_run_it(self) -> None:
        for action in ACTIONS:
            command = caro.answer(action, "linux")
            self.assertIsNotNone(command, action)
            for polite in ("please {}", "can you {}", "how do I {}", "how to {}", "I want to {}"):
                with self.subTest(polite.format(action)):
                    self.assertEqual(caro.answer(polite.format(action), "linux"), command)
            for question in ("should I {}", "did I {}", "do I need to {}", "why {}", "can I {}",
                             "{} later", "{} tomorrow", "{} at 3am", "when to {}",
                             "what happens if I {}", "{} quietly"):
                with self.subTest(question.format(action)):
                    self.assertIsNone(caro.answer(question.format(action), "linux"))


class TestEffects(RulesTest):
    def test_dates_are_those_that_were_meant(self) -> None:
        today = datetime.date.today()
        day = datetime.timedelta(days=1)
        self.check_printed({
            "what day is it": f"{today:%A %F}\n", "tomorrow": f"{today + day:%F}\n",
            "date 3 days ago": f"{today - 3 * day:%F}\n", "2 weeks from now":
                f"{today + 14 * day:%F}\n", "what day will it be in 5 days":
                f"{today + 5 * day:%A %F}\n", "90 days from today": f"{today + 90 * day:%F}\n",
            "next friday": f"{today + day * ((3 - today.weekday()) % 7 + 1):%F}\n",
            "last monday": f"{today - day * ((today.weekday() - 1) % 7 + 1):%F}\n",
            "days between 2024-02-01 and 2024-03-01": "29\n",
            "how many days until 2024-01-01":
                f"{(datetime.date(2024, 1, 1) - today).days}\n",
            "day of the week for 2024-02-29": "Thursday\n",
            "convert timestamp 1000000000 to a date in utc": "Sun Sep  9 01:46:40 UTC 2001\n",
            "current year": f"{today:%Y}\n",
        })

    def test_columns_words_and_sums_are_right(self) -> None:
        self.write("n.txt", b"b 2\na 4\nb 6\n")
        self.write("n.csv", b"x,1\ny,3\nx,3\n")
        self.check_printed({
            "sum the numbers in column 2 of n.txt": "12\n", "average of column 2 of n.txt": "4\n",
            "max of column 2 in n.csv": "3\n", "unique values of column 1 of n.csv": "x\ny\n",
            "most common word in n.txt": "      2 b\n", "count unique words in n.txt": "5\n",
            "sort n.csv by column 2": "x,1\nx,3\ny,3\n", "are n.txt and n.txt identical":
                "identical\n", "base64 of n.txt": "YiAyCmEgNApiIDYK\n",
            "md5 hash of 'a b'": "0cc9cd4dd26c5137b675a0d819cb9ab0  -\n",
        })

    def test_git_does_what_was_said(self) -> None:
        self.run_all([
            "git init -q -b main && git config user.email a@b.c && git config user.name ann",
            "git add new.py && git commit -qm one", "git add old.py && git commit -qm two"
            " --author 'bob <b@b.c>'", "git switch -qc dev && git add notes.txt && git commit -qm"
            " three"])
        self.check_printed({
            "commits on dev not on main": self.run_command("git log --oneline -n 1"),
            "count my commits": "2\n", "how many commits by bob today": "1\n",
            "files that differ between main and dev": "notes.txt\n",
            "who last changed old.py": "bob\n", "author of the last commit": "ann\n",
            "what branch is this": "dev\n",
            "which files are tracked": "new.py\nnotes.txt\nold.py\n",
        })
        self.write("notes.txt", b"changed\n")
        self.ask("commit all changes with message 'four'")
        self.assertIn("four", self.ask("last commit"))
        self.ask("undo the last commit and discard the changes")
        self.assertNotIn("four", self.ask("git log"))
        self.ask("create a branch fix from main")
        self.assertIn("fix", self.ask("list all branches"))
        self.ask("switch to the previous branch")
        self.assertEqual(self.ask("current branch"), "main\n")
        self.ask("merge dev")
        self.assertIn("three", self.ask("git log"))
        self.ask("tag this commit as v1.0")
        self.assertEqual(self.ask("list tags"), "v1.0\n")


if __name__ == "__main__":
    unittest.main()
