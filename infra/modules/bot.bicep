@description('The name of the bot\'s registration.')
param name string

@description('The resource id of the identity that is the bot.')
param identityId string

@description('The app id of the identity that is the bot.')
param identityClientId string

@description('Where Teams sends what people write: https, ending in /api/messages.')
param endpoint string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Ally'
    endpoint: endpoint
    // A managed identity belongs to one tenant, and so does the bot.
    msaAppType: 'UserAssignedMSI'
    msaAppId: identityClientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identityId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true, acceptedTerms: true }
  }
}
