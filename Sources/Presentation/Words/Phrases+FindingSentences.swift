package import Oversight

extension Phrases {
    /// A finding as one sentence: worded from its figures, or the English sentence that it was stored with.
    ///
    /// - Parameter finding: The finding.
    package func sentence(_ finding: Finding) -> String {
        if !finding.message.isEmpty { return finding.message }
        guard let pattern = FindingVariant.pattern(finding) ?? pattern(finding.code) else {
            return list(finding) ?? label(finding.code) + "."
        }
        return SentencePattern(choose(pattern), language).filled(with: finding)
    }

    /// The sentence of a code in both languages, with the names of figures in braces; `nil` if it has as many figures as
    /// there are rows, or findings of the code have a sentence of their own.
    private func pattern(_ code: FindingCode) -> (swedish: String, english: String)? {
        switch code {
        case .completedBeforeStart:
            (
                "\"{title}\" anges som avslutad {asOf}, före startdatum {start}.",
                "\"{title}\" is reported as completed on {asOf}, before it starts on {start}."
            )
        case .inProgressPastEnd:
            (
                "\"{title}\" anges som pågående {asOf}, trots att slutdatum {end} har passerat.",
                "\"{title}\" is reported as in progress on {asOf}, although it was to end on {end}."
            )
        case .notStartedPastEnd:
            (
                "\"{title}\" anges som ej påbörjad {asOf}, trots att slutdatum {end} har passerat.",
                "\"{title}\" is reported as not started on {asOf}, although it was to end on {end}."
            )
        case .notStartedPastStart:
            (
                "\"{title}\" anges som ej påbörjad {asOf}, trots att startdatum {start} har passerat.",
                "\"{title}\" is reported as not started on {asOf}, although it was to start on {start}."
            )
        case .inProgressBeforeStart:
            (
                "\"{title}\" anges som pågående {asOf}, före startdatum {start}.",
                "\"{title}\" is reported as in progress on {asOf}, before it starts on {start}."
            )
        case .headingTextDisagree:
            (
                "Mål {goal} har en bedömning i rubriken och en annan i texten under den.",
                "Goal {goal} is {grade} in its heading, but {otherGrade} in the text below it."
            )
        case .commentContradictsStatus:
            (
                "\"{title}\" anges som \"{status}\", men i kommentaren står \"{written}\".",
                "\"{title}\" is reported as \"{status}\", but its comment says \"{written}\"."
            )
        case .numberShortOfTarget:
            (
                "\"{title}\" anges som avslutad, men kommentaren anger {value} i stället för {target}.",
                "\"{title}\" is reported as completed and names {target}, but its comment gives {value}."
            )
        case .endBeforeStart:
            (
                "\"{title}\" har slutdatum {end}, före startdatum {start}.",
                "\"{title}\" ends on {end}, before it starts on {start}."
            )
        case .sumMismatch:
            (
                "Raden {row} har {printed} i kolumnen {column}, men summan av raderna är {sum}.",
                "The row {row} has {printed} in the column {column}, but its rows add up to {sum}."
            )
        case .deviationMismatch:
            (
                "Raden {row} har {printed} i kolumnen {column}, men radens siffror ger {sum}.",
                "The row {row} has {printed} in the column {column}, but its figures give {sum}."
            )
        case .netMismatch:
            (
                "{group}: raden {row} har {printed} i kolumnen {column}, men intäkter och kostnader ger {sum}.",
                "{group}: the row {row} has {printed} in the column {column}, but income and costs give {sum}."
            )
        case .tablesDisagree:
            (
                "Raden {row} har {printed} i kolumnen {column}, men {table} har {other}.",
                "The row {row} has {printed} in the column {column}, but {table} has {other}."
            )
        case .signConventionDiffers:
            (
                "I {table} har avvikelsen omvänt tecken jämfört med övriga tabeller.",
                "In {table}, the deviation has the opposite sign to that in the other tables."
            )
        case .deviationWithoutFigures:
            (
                "Raden {row} har {printed} i kolumnen {column}, men det saknas siffror att räkna fram avvikelsen ur.",
                "The row {row} has {printed} in the column {column}, but no figures from which to work it out."
            )
        case .valueOutOfScale:
            (
                "Raden {row} har {printed} i kolumnen {column}, jämfört med {other} i kolumnen {otherColumn}.",
                "The row {row} has {printed} in the column {column}, compared with {other} in the column {otherColumn}."
            )
        case .unitMissing:
            (
                "Det framgår inte vilken enhet siffrorna i {table} har.",
                "The unit of the figures in {table} is not stated."
            )
        case .textTableDisagree:
            (
                "Texten anger {written} för {title}, men tabellen har {other}.",
                "The text states {written} for {title}, but the table has {other}."
            )
        case .textTextDisagree:
            (
                "Texten anger {written} för {title}, men {other} på ett annat ställe.",
                "The text states {written} for {title}, but {other} in another place."
            )
        case .assessmentMissing:
            (
                "{title} har ett målvärde ({target}) och ett utfall ({value} år {year}), men ingen bedömning.{+reached}",
                "{title} has a target ({target}) and a value ({value} in {year}), but no assessment.{+reached}"
            )
        case .assessmentContradictsTarget:
            (
                "{title} bedöms som {assessment}, men utfallet {year} är {value} och målvärdet {target}.",
                "{title} is assessed as {assessment}, but its value in {year} is {value} and its target {target}."
            )
        case .assessmentWithoutTarget:
            (
                "{title} bedöms som {assessment}, men har inget målvärde.",
                "{title} is assessed as {assessment}, but has no target."
            )
        case .assessmentOnOldValue:
            (
                "{title} bedöms som {assessment}, men det senaste utfallet gäller år {year}.",
                "{title} is assessed as {assessment}, but its latest value is for {year}."
            )
        case .targetWithoutValue:
            (
                "{title} har målvärdet {target}, men inget utfall.",
                "{title} has the target {target}, but no value."
            )
        case .targetOnlyInTitle:
            (
                "{title} har inget målvärde; {written} står bara i namnet.",
                "{title} has no target; {written} is stated only in its name."
            )
        case .indicatorWithoutValues:
            (
                "{title} har varken utfall eller målvärde.",
                "{title} has neither a value nor a target."
            )
        case .missingValue:
            (
                "{title} har inget utfall för {year}.",
                "{title} has no value for {year}."
            )
        case .promisedResultMissing:
            (
                "{title} har inget utfall; rapporten anger \"{written}\".",
                "{title} has no value; the report says \"{written}\"."
            )
        case .followUpMissing:
            (
                "Det framgår inte när {title} följs upp.",
                "It is not stated when {title} is followed up."
            )
        case .trendContradictsValues:
            (
                "{title} har trenden {trend}, men värdet gick från {other} till {value} år {year}.",
                "{title} has the trend {trend}, but its value went from {other} to {value} in {year}."
            )
        case .indicatorRepeated:
            (
                "{title} förekommer flera gånger med samma uppgifter.{+otherLine}",
                "{title} appears several times with the same figures.{+otherLine}"
            )
        case .sameIndicatorDiffers:
            (
                "{title} förekommer flera gånger med olika uppgifter.{+otherLine}",
                "{title} appears several times with different figures.{+otherLine}"
            )
        case .totalOutsideParts:
            (
                "{title}: {printed} ({year}) stämmer inte med delarna.",
                "{title}: {printed} ({year}) does not fit its parts."
            )
        case .periodMismatch:
            (
                "Texten anger en annan period än rapportens: {written}.",
                "The text names another period than the report's: {written}."
            )
        case .captionMismatch:
            (
                "Rubriken stämmer inte med innehållet: {written}.",
                "The caption does not match its content: {written}."
            )
        case .gradeAgainstFigures:
            (
                "Målet {title} har en högre bedömning än siffrorna ger stöd för.",
                "The goal {title} is graded better than its figures suggest."
            )
        case .gradeAboveParts:
            (
                "Målet {title} har en högre bedömning än något av de underliggande målen.",
                "The goal {title} is graded better than any goal below it."
            )
        case .goalWithoutIndicator:
            (
                "Målet {title} har ingen indikator.",
                "The goal {title} has no indicator."
            )
        case .projectStatusDiffers:
            (
                "{title} anges med olika status på olika ställen.{+otherLine}",
                "{title} is stated with different statuses in different places.{+otherLine}"
            )
        case .municipalityDiffers:
            (
                "Dokumentet anger \"{written}\", men importen gäller {other}.",
                "The document says \"{written}\", but the import is for {other}."
            )
        case .asOfOutsideYear:
            (
                "Rapporten gäller {year}, men importen anger att den beskriver läget {asOf}.",
                "The report is about {year}, but the import says that it describes {asOf}."
            )
        case .trendMissing:
            (
                "Tabellen har en kolumn för trend, men ingen rad har någon.",
                "The table has a column for trends, but no row has one."
            )
        case .counterpartDiffers:
            (
                "Raderna {row} och {title} tar ut varandra i andra kolumner, men i {column} är de {printed} och {other}.",
                "The rows {row} and {title} cancel each other out in other columns, but are {printed} and {other} in {column}."
            )
        case .bodyNotNamed:
            (
                "Dokumentet anger inte vilken nämnd det går till. Det registreras för {other}.",
                "The document does not say which body it goes to. It is recorded for {other}."
            )
        case .numberTooLong:
            (
                "{title} anges till {written}, som har för många siffror för att läsas som ett tal.",
                "{title} is stated as {written}, which has too many digits to be read as a number."
            )
        case .shareAboveHundred:
            (
                "{title} anges till {written}, men en andel kan inte vara större än 100 procent.",
                "{title} is stated as {written}, but a share cannot be more than 100 per cent."
            )
        case .yearOutOfRange:
            (
                "{title} har uppgifter för {written}, ett år som ligger långt från rapportens.",
                "{title} has figures for {written}, a year that is far from the report's."
            )
        case .invalidDate:
            (
                "\"{title}\" har varken start- eller slutdatum.",
                "\"{title}\" has neither a start date nor an end date."
            )
        case .unknownStatus:
            (
                "Ingen status hittades för \"{title}\", som registreras utan status.",
                "No status was found for \"{title}\"; it is recorded without one."
            )
        case .sameActivityDiffers, .tooFewActivities, .summaryMismatch: nil
        }
    }
}
