package import Oversight

extension Phrases {
    /// A kind of contradiction.
    package func label(_ code: FindingCode) -> String {
        switch code {
        case .completedBeforeStart: choose(("Avslutad före startdatum", "Completed before its start"))
        case .inProgressPastEnd: choose(("Pågår efter slutdatum", "In progress past its end"))
        case .notStartedPastEnd: choose(("Ej påbörjad efter slutdatum", "Not started past its end"))
        case .notStartedPastStart: choose(("Ej påbörjad efter startdatum", "Not started past its start"))
        case .inProgressBeforeStart: choose(("Pågår före startdatum", "In progress before its start"))
        case .headingTextDisagree:
            choose(("Rubrik och text ger olika bedömning", "Heading and text grade differently"))
        case .sameActivityDiffers:
            choose(("Samma aktivitet med olika uppgifter", "One activity stated differently"))
        case .commentContradictsStatus: choose(("Kommentaren motsäger statusen", "Comment contradicts status"))
        case .numberShortOfTarget: choose(("Antalet når inte målet", "Number short of target"))
        case .tooFewActivities: choose(("För få aktiviteter", "Too few activities"))
        case .summaryMismatch: choose(("Sammanräkningen stämmer inte", "Summary does not match its rows"))
        case .endBeforeStart: choose(("Slutdatum före startdatum", "End before start"))
        case .invalidDate: choose(("Ogiltigt datum", "Invalid date"))
        case .unknownStatus: choose(("Okänd status", "Unknown status"))
        case .sumMismatch: choose(("Summan stämmer inte", "Sum does not match its rows"))
        case .deviationMismatch: choose(("Avvikelsen stämmer inte", "Deviation does not match its figures"))
        case .netMismatch: choose(("Nettot stämmer inte", "Net does not match income and costs"))
        case .tablesDisagree: choose(("Två tabeller har olika summa", "Two tables disagree"))
        case .signConventionDiffers: choose(("Avvikelsen har omvänt tecken", "Deviation has the opposite sign"))
        case .deviationWithoutFigures: choose(("Avvikelse utan underlag", "Deviation without figures"))
        case .valueOutOfScale: choose(("Värdet avviker kraftigt", "Value out of scale"))
        case .unitMissing: choose(("Enhet saknas", "Unit missing"))
        case .textTableDisagree: choose(("Text och tabell har olika siffror", "Text and table disagree"))
        case .textTextDisagree: choose(("Texten anger olika siffror", "Two places of the text disagree"))
        case .assessmentMissing: choose(("Bedömning saknas", "Assessment missing"))
        case .assessmentContradictsTarget:
            choose(("Bedömningen strider mot målvärdet", "Assessment contradicts the target"))
        case .assessmentWithoutTarget: choose(("Bedömning utan målvärde", "Assessment without a target"))
        case .assessmentOnOldValue: choose(("Bedömning av ett äldre värde", "Assessment of an older value"))
        case .targetWithoutValue: choose(("Målvärde utan utfall", "Target without a value"))
        case .targetOnlyInTitle: choose(("Målvärdet står bara i namnet", "Target stated only in the name"))
        case .indicatorWithoutValues: choose(("Indikator utan värden", "Indicator without values"))
        case .missingValue: choose(("Årets värde saknas", "Value of the year missing"))
        case .promisedResultMissing: choose(("Utlovat resultat saknas", "Promised result missing"))
        case .followUpMissing: choose(("Uppföljningstillfälle saknas", "Follow-up not stated"))
        case .trendContradictsValues: choose(("Trenden strider mot värdena", "Trend contradicts the values"))
        case .indicatorRepeated: choose(("Indikatorn står flera gånger", "Indicator repeated"))
        case .sameIndicatorDiffers: choose(("Samma indikator med olika uppgifter", "One indicator stated differently"))
        case .totalOutsideParts: choose(("Totalen stämmer inte med delarna", "Total does not fit its parts"))
        case .periodMismatch: choose(("Annan period än rapportens", "Another period than the report's"))
        case .captionMismatch: choose(("Rubriken stämmer inte med innehållet", "Caption does not match its content"))
        case .gradeAgainstFigures: choose(("Bedömningen motsägs av siffrorna", "Grade contradicts the figures"))
        case .gradeAboveParts: choose(("Högre bedömning än underliggande mål", "Graded above the goals below it"))
        case .goalWithoutIndicator: choose(("Mål utan indikator", "Goal without an indicator"))
        case .projectStatusDiffers:
            choose(("Projektet anges med olika status", "Project stated with different statuses"))
        case .municipalityDiffers: choose(("Dokumentet anger en annan kommun", "Document names another municipality"))
        case .asOfOutsideYear: choose(("Dagen ligger inte i rapportens år", "Day is not in the report's year"))
        case .trendMissing: choose(("Trend saknas", "Trend is missing"))
        case .counterpartDiffers:
            choose(("Rader som ska ta ut varandra", "Rows that should cancel each other out"))
        case .bodyNotNamed: choose(("Dokumentet anger ingen nämnd", "Document names no committee"))
        case .numberTooLong: choose(("Talet har för många siffror", "Number has too many digits"))
        case .shareAboveHundred: choose(("Andel över 100 procent", "Share above 100 per cent"))
        case .yearOutOfRange: choose(("Orimligt årtal", "Unlikely year"))
        }
    }

    /// What a finding asks of its reader.
    package func label(_ kind: FindingKind) -> String {
        switch kind {
        case .contradiction: choose(("Motsägelse", "Contradiction"))
        case .gap: choose(("Lucka", "Gap"))
        case .form: choose(("Form", "Form"))
        case .hint: choose(("Att granska", "Hint"))
        }
    }
}
