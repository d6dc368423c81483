# head of the file

# of the edition
hsc 1  # behind the edition

# of the scenario
scenario s {  # opening
  # of the title
  title "It's \"so\": a # b"  # behind the title

  # blank before
  seed 3
  tags a, b  # last
  # foot
}  # behind the scenario
use "./a.hs"  # one
# of two
use "dir/it's: b.hs"
param n = 5  # n
param null = "null"
noun kids = patients where age < 18  # kids
cohort a was b: n diabetic patients, TX, "x # y: z", with labs {  # opening a
  age ~ normal(1, 2)  # age
  # of sex
  sex ~ {  # opening sex
    # of female
    female: 50%  # f
    male: rest
    # foot of sex
  }  # behind sex
  name = "a # b"
  has x 5%
  members {
    # inner
    has y  # inner y

    # inner foot
  }
  # foot a
}  # behind a
# of bare
7 patients, GA  # behind bare
8 patients { has x }  # behind one line
9 patients {
  # only a comment
}
patient p: woman {
  name = "Ada"
  2025-03-01: visit
  2025-03-01: claim 1
  2025-03-02: visit
}
member empty: man { }
condition c like d {  # opening c
  # first
  code icd10 E11.9
}
condition e { }
drug f {
  dose 500mg
  # foot f
}
journey j(side = left, n = 3) {  # opening j
  day 0: visit {  # opening step
    order x  # x
  }  # behind step
  # before choose
  choose c {
    5%: nothing  # rare
    rest: { a; b { c; d } }
  }
}
trial t {
  arm ~ { a: 2, b: 1 }  # arms
  visits {
    # v
    day 0: baseline
  }
}
record r 1..2 per patient where has x and (y or not z) {
  # id
  id ~ pattern("GM-######")
}
inject { 1% a b in c }
inject {
  # two
  2 d e
}
expect a == 1  # first
expect {
  # second
  b == 2  # b
  c == 3
  # foot expect
}  # behind expect
emit csv  # csv
# of json
emit json to "it's # here" { a b, c per d }
# foot of the file
