import EventLog
import Oversight
import Testing

@testable import OversightService

/// The day as of which a document speaks, against the year that it is about.
@Suite("The day of an import")
struct ImportDayTests {
    @Test("is not before the year that the report is about", arguments: [true, false])
    func earlierYear(isDryRun: Bool) async throws {
        try await ServiceFixture.run { (fixture) async throws in
            for early in [day("2024-12-31"), day("2019-08-31")] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await fixture.importSample("granvik-delarsrapport.txt", asOf: early, dryRun: isDryRun)
                }
                #expect(refusal?.code == .dateTooEarly)
                #expect(refusal?.sentence.contains("about 2025") == true)
            }
            #expect(try await fixture.log.head().size == 0)
            for day in [day("2025-01-01"), day("2025-08-31")] {
                #expect(
                    try await fixture.importSample("granvik-delarsrapport.txt", asOf: day, dryRun: isDryRun).events > 0)
            }
        }
    }
}
