condition aa like bb {
  adjective aax
}
condition bb like aa {
  adjective bbx
}
20 aax people
