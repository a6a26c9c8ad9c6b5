//! German.

use super::super::topic::Topic;
use super::Words;

pub(super) const WORDS: Words = Words {
    language: "de",
    time_zone: "Europe/Berlin",
    slug: "erfunden",
    firsts: &[
        "Erfundene",
        "Ausgedachte",
        "Fiktive",
        "Erdachte",
        "Angebliche",
    ],
    seconds: &[
        "Mühlenwerke",
        "Hafenbetriebe",
        "Keramik",
        "Nahrungsmittel",
        "Spedition",
        "Versicherung",
        "Optik",
        "Bahntechnik",
        "Werft",
        "Hotels",
        "Chemie",
        "Glashütte",
        "Wasserwerke",
        "Energie",
        "Saatgut",
        "Möbelhaus",
        "Druckerei",
        "Obstgärten",
        "Weberei",
        "Steinbrüche",
        "Brauerei",
        "Kliniken",
        "Verlage",
        "Reederei",
    ],
    forms: &["GmbH", "AG", "KG"],
    space: " ",
    contacts: &[
        "Anna Beispiel",
        "Bernd Muster",
        "Clara Erfunden",
        "Dirk Angeblich",
        "Eva Exempel",
    ],
    roles: ["IT-Leiter", "Beraterin des Partners"],
    regions: &["Deutschland", "Österreich", "Schweiz"],
    markets: &["Großkunde", "Mittelstand", "Öffentlicher Dienst", "Bildung"],
    segments: &[
        "Zentrale",
        "Werke",
        "Filialen",
        "Außendienst",
        "Tochter Wien",
        "Lager",
    ],
    note,
    tails: &[
        "Nächster Blick im Wochentermin.",
        "IT hat per Mail bestätigt.",
        "Der Sponsor steht dahinter.",
    ],
    asked: "IT-Leiter",
};

fn note(topic: Topic) -> &'static [&'static str] {
    match topic {
        Topic::Network => &[
            "Wollen {s}, aber die Leitungen der Filialen tragen die Last nicht; der Anbieter baut aus.",
            "{s} ist beschlossen. Der Proxy trennt lange Verbindungen; die Netzgruppe öffnet die Regeln.",
        ],
        Topic::Identity => &[
            "Führen {s} ein; vorher muss das Verzeichnis bereinigt werden, doppelte Konten gleichen nicht ab.",
        ],
        Topic::Devices => {
            &["Wollen {s}; die Hälfte der Rechner ist zu alt und wird in Wellen ersetzt."]
        }
        Topic::Infrastructure => &[
            "Klare Absicht für {s}. Server, auf denen der Dienst aufbaut, brauchen noch ihr Upgrade.",
        ],
        Topic::Staffing => &[
            "Wollen {s}, doch die ganze IT steckt in der Fusion; weiter geht es, sobald jemand frei ist.",
            "{s} ist genehmigt. Kein Techniker verfügbar, bis das neue ERP läuft.",
        ],
        Topic::Funding => {
            &["{s} ist vom Vorstand genehmigt; das Geld wird erst im nächsten Quartal frei."]
        }
        Topic::Legal => &["Wollen {s}; die Rechtsabteilung klärt vorher die Aufbewahrungsfristen."],
        Topic::Security => {
            &["Wollen {s}. Die Sicherheit verlangt zuvor eine Prüfung des Zugriffs von außen."]
        }
        Topic::Adoption => {
            &["{s} steht technisch bereit; die Leitung will erst ihre Leute schulen."]
        }
        Topic::Feature => &[
            "Wollen {s}, aber es fehlt etwas, das sie täglich brauchen; Wunsch bei der Entwicklung eingereicht.",
            "Ohne diese Funktion kein Start von {s}. Die Entwicklung prüft; wir fragen monatlich nach.",
        ],
        Topic::Reliability => {
            &["Wollen {s}; nach zwei Ausfällen möchten sie zuerst die Verfügbarkeit sehen."]
        }
        Topic::Application => {
            &["Wollen {s}; ihr Rechnungsprogramm verträgt sich nicht damit, der Hersteller testet."]
        }
        Topic::Partner => &["Wollen {s}; der Partner nennt weder Plan noch Termine."],
        Topic::Licence => {
            &["Wollen {s}; gekauft wurden die falschen Lizenzen, der Vertrieb tauscht sie."]
        }
        Topic::Competitor => {
            &["Werden {s} nicht nutzen: anderes Produkt gerade für drei Jahre verlängert."]
        }
        Topic::OnPremises => {
            &["Werden {s} nicht nutzen: bleiben bei eigenen, neu gekauften Servern."]
        }
        Topic::Sponsor => {
            &["Werden {s} vorerst nicht nutzen: niemand im Vorstand sieht den Nutzen."]
        }
        Topic::Deploying => &[
            "Führen {s} in Wellen ein; der Pilot lief gut, als Nächstes die Zentrale.",
            "{s} läuft an: Plan mit der IT steht, erste Anwender diese Woche.",
        ],
        Topic::Migrating => &["Umzug zu {s}: die Hälfte der Daten ist kopiert, keine Störungen."],
        Topic::Adopting => {
            &["{s} ist im Einsatz; Schulung nach Abteilungen, bis das Ziel erreicht ist."]
        }
        Topic::SelfLed => &["Lehnen unsere Hilfe ab, führen {s} aber mit eigenen Leuten ein."],
        Topic::Resolved => &["Hindernis beseitigt: {s} geht mit neuen Terminen weiter."],
        Topic::Silent => &["Drei Versuche zu {s} ohne Antwort; das Kundenteam hilft nach."],
        Topic::Duplicate => {
            &["Einheiten von {s} doppelt gezählt: der Kauf liegt in einem anderen Abonnement."]
        }
    }
}
