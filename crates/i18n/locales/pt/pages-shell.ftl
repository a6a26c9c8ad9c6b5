# Pages: what stands around each of them, and what went wrong.

app-name = Desbloqueo
skip-to-content = Ir para o conteúdo
nav-label = Navegação principal
nav-my-work = Meu trabalho
nav-portfolio = Carteira
nav-blockers = Bloqueios
nav-playbook = Playbook
nav-imports = Importações
demonstration = Demonstração
account-of = Conta de { $name }
sign-out = Sair
panel-label = Painel lateral
close = Fechar
undo = Desfazer
as-of-day = Como estava no fim de { $date }
sign-in-title = Entrar
sign-in-demonstration = Esta é a demonstração: escolha com quem entrar.
portfolio-empty = Ainda não há linhas.
column-age = Idade
pager-label = Páginas da lista
pager-older = Mais antigas
days-short = { $days } d

## What went wrong: a heading, and what to do

error-not-found = Não encontrado
error-not-found-text = Esta página não existe ou você não pode vê-la. Confira o endereço ou comece de novo.
error-forbidden = Sem permissão
error-forbidden-text = Você não pode fazer isto. Peça a um administrador a função que pode.
error-refused = Recusado
error-refused-text = Nada foi salvo. Volte e corrija o que está indicado aqui.
error-expired = O formulário é antigo demais
error-expired-text = Nada foi salvo. Volte, carregue a página outra vez e envie o formulário de novo.
error-unavailable = Indisponível
error-unavailable-text = O banco de dados não responde; nada foi salvo. Tente de novo em um minuto.
error-request = Não compreendido
error-request-text = Não foi possível ler o pedido; nada foi salvo. Volte e tente de novo.
error-too-large = Grande demais
error-too-large-text = O arquivo tem mais de 64 MB; nada foi salvo. Retire folhas e imagens desnecessárias ou envie-o em partes.
error-fault = Algo deu errado
error-fault-text = Nada foi salvo. A causa está no registro do servidor. Tente de novo ou avise o administrador.
error-to-start = Para a página inicial
