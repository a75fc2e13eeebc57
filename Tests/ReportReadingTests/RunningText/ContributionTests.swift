import Oversight
import ReportReading
import Testing

@Suite("Contributions to goals, and the follow-up of providers")
struct ContributionTests {
    private let text = """
        Målbild: Ett gott liv

        Inriktningsmål 1: Fler barn mår bra

        Bedömning (Uppnås delvis)

        Nämnden har målet i allt sitt arbete, och det följs upp varje tertial med vårdnadshavare och skola.

        Trygg start

        Familjecentralen är den första kontakten för de flesta familjer och har öppet varje vardag.

        Omsorgsnämnden kommer att bidra till kommunfullmäktiges mål genom att:

        - Erbjuda hembesök till alla nyblivna föräldrar,
        - samverka med förskolan.

        Förväntade effekter

        - Färre barn far illa.

        Uppföljning och resultat.

        Hembesöken har kommit i gång under hösten och de flesta familjer har tackat

        ja till ett besök.

        - Två förskolor deltar.

        Inriktningsmål 2: Tryggt åldrande

        Bedömning (Uppnås)

        Så bidrar nämnden:

        - Fler mötesplatser.

        Förväntat resultat: Mindre ensamhet.

        Uppföljning

        Mötesplatserna har haft fler besök än året innan, och en ny öppnade i oktober.
        """

    @Test func aTripletIsReadWhateverItsLabelsAreCalled() throws {
        let report = try RunningTextSample.annual(text: text)
        let parts = report.contributions
        #expect(
            parts.map(\.part) == [
                .text, .contributesBy, .expectedEffect, .followUp, .contributesBy, .expectedEffect, .followUp,
            ])
        #expect(parts.map(\.theme) == Array(repeating: "Trygg start", count: 4) + [nil, nil, nil])
        #expect(parts.map(\.bullets.count) == [1, 2, 1, 2, 1, 1, 1])
        #expect(Set(parts.map(\.ofLine)) == Set(report.goals.map(\.line)))
        #expect(parts[3].bullets[0].hasSuffix("har tackat ja till ett besök."))
        #expect(parts[5].bullets == ["Mindre ensamhet."])
    }

    @Test func textUnderGoalsWithoutSuchLabelsIsNone() throws {
        let plain = """
            Inriktningsmål 1: Fler barn mår bra

            Bedömning (Uppnås delvis)

            Arbetet bidrar till målet och väntas ha effekt på sikt, men det tar tid innan det märks i skolan.
            """
        #expect(try RunningTextSample.annual(text: plain).contributions.isEmpty)
    }

    @Test func aFollowUpOfProvidersIsReadWithItsSample() throws {
        let report = try RunningTextSample.annual(
            text: """
                Uppföljning av externa utförare

                Kommunen anlitade 12 utförare under 2024. Tre utförare valdes ut genom lottning bland dem.

                Frågor

                1) Utförare:
                Svar: Norrvik Omsorg, Solgläntan, Björkbacken
                2) Avtal, följs det?

                Svar: Ja, i alla delar.
                """)
        let followUp = try #require(report.providerFollowUp)
        #expect(followUp.suppliersUsed == 12)
        #expect(followUp.drawnCount == 3)
        #expect(followUp.drawn == ["Norrvik Omsorg", "Solgläntan", "Björkbacken"])
        #expect(followUp.method?.contains("lottning") == true)
        #expect(followUp.answers.map(\.topic) == ["Utförare", "Avtal"])
        #expect(followUp.answers.map(\.answer).last == "Ja, i alla delar.")
    }

    @Test func mentioningProvidersIsNoFollowUp() throws {
        let report = try RunningTextSample.annual(
            text: "Uppföljning av privata utförare sker enligt plan, och 12 utförare användes under året.")
        #expect(report.providerFollowUp == nil)
    }
}
