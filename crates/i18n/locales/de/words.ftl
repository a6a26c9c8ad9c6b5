count-units =
    { $count ->
        [one] { $count } Einheit
       *[other] { $count } Einheiten
    }
