import Reminding
import Testing

@Suite struct MailSettingsTests {
    @Test func anInstallationNeedNotBeReachedByABrowser() {
        #expect(MailSettings(from: "uppsikt@kommun.example", listID: "uppsikt.kommun.example").publicAddress == nil)
    }
}
